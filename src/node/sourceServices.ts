import type { ProjectView, Services, SourceChange } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import type { Engine } from './engine.ts';
import type { JobResult } from './engine/lane.ts';
import type { EngineChange } from './engine/readSources.ts';
import type { FileTokens } from './fileTokens.ts';
import { hasShape } from './project/hasShape.ts';
import type { Project } from './project/project.ts';

/** What the services need of the window in which the project is open. */
interface Window {
  readonly engine: Engine;
  readonly files: FileTokens;
  project(): Promise<Project>;
  showAnalysed(result: JobResult<'build'> | null): ProjectView | null;
  finished<T>(answer: Promise<{ value: T } | null>): Promise<T>;
}

/** The services about where the open project's papers come from. */
export function createSourceServices(window: Window): Pick<Services, 'sourceStates' | 'merges' | 'changeSources'> {
  const { engine, files } = window;
  return {
    async sourceStates() {
      return window.finished(engine.errand('sourceStates', (await window.project()).sources));
    },

    async merges() {
      const { papers, records, keptApart } = await window.project();
      return window.finished(engine.errand('merges', { papers, records, keptApart }));
    },

    async changeSources(changes, onProgress, signal) {
      const known = await window.project();
      const { name, settings } = known;
      const request = { name, files: [], settings, known, changes: readChanges(changes, files) };
      return window.showAnalysed(await engine.analysis('build', request, { onProgress, signal }));
    },
  };
}

function readChanges(changes: readonly SourceChange[], files: FileTokens): EngineChange[] {
  if (!Array.isArray(changes) || changes.length === 0 || !changes.every(isChange))
    throw createFailure('bad-file', 'This change cannot be read. Choose what to change in the list of files.');
  return changes.map((change) => {
    return change.kind === 'reload' ? { ...change, from: change.from && files.find(change.from) } : change;
  });
}

function isChange(change: SourceChange): boolean {
  if (!hasShape(change, { kind: '' })) return false;
  if (change.kind === 'undo-merge') return Number.isInteger(change.merge);
  if (change.kind === 'merge-again') return Number.isInteger(change.decision);
  const isReload = change.kind === 'reload' && (change.from === null || hasShape(change.from, { token: '', name: '' }));
  return (isReload || change.kind === 'remove') && hasShape(change, { file: '' });
}
