import type { ProjectView } from '../../src/host/contract.ts';
import type { Action } from './reduce.ts';

/** The project that the page shows, and whether it holds work that no file holds yet. */
export interface OpenProject {
  readonly view: ProjectView;
  readonly isEdited: boolean;
  /** Counts the projects shown since the page began, so that a late answer can be told from a current one. */
  readonly revision: number;
}

/** What happens to the open project. */
export type ProjectAction =
  | {
      readonly type: 'project/shown';
      readonly view: ProjectView;
      /** False for what can be opened again as it is: the sample, a project file. */
      readonly isEdited: boolean;
      /** Analysed anew: what was chosen on the old map may not exist on this one, but the papers do. */
      readonly isSamePapers: boolean;
    }
  | { readonly type: 'project/saved'; readonly savedAs: string };

/** The open project after `action`. */
export function reduceProject(project: OpenProject | null, action: Action): OpenProject | null {
  switch (action.type) {
    case 'project/shown':
      return { view: action.view, isEdited: action.isEdited, revision: (project?.revision ?? 0) + 1 };
    case 'project/saved':
      return project && { ...project, view: { ...project.view, savedAs: action.savedAs }, isEdited: false };
    // Named selections are work that only the project file keeps.
    case 'selection/saved':
    case 'selection/renamed':
    case 'selection/forgotten':
      return project && { ...project, isEdited: true };
    default:
      return project;
  }
}
