import type { ProjectView, Services } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import type { Engine } from './engine.ts';
import type { EditedProject } from './engine/editing.ts';
import { countPapers } from './project/project.ts';
import type { Project } from './project/project.ts';
import { readEdit } from './readEdit.ts';

/** What the services need of the window in which the project is open. */
interface Window {
  readonly engine: Engine;
  project(): Promise<Project>;
  showEdited(edited: EditedProject): Promise<ProjectView>;
  finished<T>(answer: Promise<{ value: T } | null>): Promise<T>;
}

/** The services that change the topics of the open project by hand. */
export function createEditServices(window: Window): Pick<Services, 'edit' | 'previewGuide'> {
  return {
    async edit(edit, onProgress, signal) {
      const change = edit === 'undo' || edit === 'redo' ? edit : readEdit(edit);
      if (!change) throw createFailure('bad-settings', 'This change cannot be read. Choose it again.');
      const request = { project: await window.project(), change };
      const edited = await window.engine.analysis('edit', request, { onProgress, signal });
      return edited && window.showEdited(edited.value);
    },

    async previewGuide(words, examples) {
      const { papers, edits, analysis } = await window.project();
      const { vocabulary, matrix, vectors, labels, topics, editOutcomes } = analysis;
      const map = { vocabulary, matrix, vectors, labels, nTopics: topics.length, editOutcomes };
      const nPapers = countPapers(papers);
      const numbers = Int32Array.from(examples, Number).filter((paper) => paper >= 0 && paper < nPapers);
      const guide = { words: String(words).slice(0, longestWords), examples: numbers };
      return window.finished(window.engine.question('guide', { guide, map, edits }));
    },
  };
}

const longestWords = 1000;
