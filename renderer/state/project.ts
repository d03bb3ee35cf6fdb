import type { MapData, ProjectView } from '../../src/host/contract.ts';
import { mapAtLevel, withOwnMainLevel } from './mapLevel.ts';
import type { MapStep } from './mapSteps.ts';
import type { Action } from './reduce.ts';

/** The project that the page shows, and whether it holds work that no file holds yet. */
export interface OpenProject {
  /** Its map has the topics of the level that is shown. */
  readonly view: ProjectView;
  /** The map as the host gave it, with the topics of the main level. */
  readonly mainMap: MapData;
  readonly isEdited: boolean;
  /** Counts the projects shown since the page began, so that a late answer can be told from a current one. */
  readonly revision: number;
}

/** What happens to the open project. */
export type ProjectAction =
  | {
      readonly type: 'project/shown';
      readonly view: ProjectView;
      /** Analysed anew: what was chosen on the old map may not exist on this one, but the papers do. */
      readonly isSamePapers: boolean;
      /** What the person changed of the map; missing: nothing that could be undone. */
      readonly step?: MapStep;
    }
  | { readonly type: 'project/saved'; readonly savedAs: string };

/** The open project after `action`. */
export function reduceProject(project: OpenProject | null, action: Action): OpenProject | null {
  switch (action.type) {
    case 'project/shown': {
      const mainMap = withOwnMainLevel(action.view.map);
      const view = { ...action.view, map: mainMap };
      return { view, mainMap, isEdited: action.view.isEdited, revision: (project?.revision ?? 0) + 1 };
    }
    case 'project/saved':
      return project && { ...project, view: { ...project.view, savedAs: action.savedAs }, isEdited: false };
    // Named selections are work that only the project file keeps.
    case 'topic/colored':
    case 'selection/saved':
    case 'selection/renamed':
    case 'selection/forgotten':
      return project && { ...project, isEdited: true };
    default:
      return project;
  }
}

/** The project with the topics of that level, counted from the main one. */
export function showLevel(project: OpenProject | null, level: number): OpenProject | null {
  const map = project && mapAtLevel(project.mainMap, level);
  return map === null || map === project!.view.map ? project : { ...project!, view: { ...project!.view, map } };
}

/** Whether an action shows another map on which every paper stands where it stood. */
export function keepsPlaces(project: OpenProject | null, action: Action): boolean {
  if (action.type !== 'project/shown' || !action.isSamePapers || !project) return false;
  const [before, after] = [project.mainMap.positions, action.view.map.positions];
  return before.length === after.length && before.every((value, i) => value === after[i]);
}
