import { organizeTopics, prepareEdits } from '../../analyze.ts';
import type { OrganizedTopics, StageCache, TopicSource } from '../../analyze.ts';
import { noEdits } from '../../edit.ts';
import type { Edit, EditLog } from '../../edit.ts';
import { logEdit } from '../../edits/logEdit.ts';
import { createFailure } from '../../host/failure.ts';
import type { Paper } from '../../paper.ts';
import type { Settings } from '../../settings.ts';
import type { Task } from '../../task.ts';
import { oneThread } from '../../threads.ts';
import type { Project } from '../project/project.ts';

/** What the person asks of the log of edits. */
export type LogChange = Edit | 'undo' | 'redo';

/** What an edit makes of a project. */
export interface EditedProject {
  readonly edits: EditLog;
  readonly topics: OrganizedTopics;
}

interface Source extends TopicSource {
  readonly settings: Settings;
}

type Edited = Pick<Project, 'settings' | 'analysis' | 'edits'>;

/**
 * Edits projects. What comes from other threads are copies: it is taken for what was last seen here where it says the same, so that
 * the stages in `cache` know it again.
 */
export function createEditing(cache: StageCache, threads = oneThread) {
  let source: Source | null = null;
  let log = noEdits;

  const logOf = (copy: EditLog) => {
    if (JSON.stringify(copy) !== JSON.stringify(log)) log = copy;
    return log;
  };

  const sourceOf = ({ settings, analysis }: Edited, papers: readonly Paper[]) => {
    const copy = { ...analysis, settings, papers };
    if (!source || !isSame(source, copy)) source = copy;
    return source;
  };

  return {
    logOf,

    /** Takes note of what an analysis yielded. */
    remember(analysed: Source) {
      source = analysed;
    },

    /** The topics after one more edit, or after the last was taken back or made again; a failure says why that cannot be. */
    *edit(project: Edited, papers: readonly Paper[], change: LogChange): Task<EditedProject> {
      const { analysis, edits } = project;
      const changed = logOf(changeLog({ papers, analysis, log: logOf(edits) }, change));
      const topics = yield* organizeTopics(sourceOf(project, papers), cache, changed, threads);
      const outcome = topics.editOutcomes.at(-1);
      if (typeof change === 'object' && outcome && !outcome.isApplied) throw refusal(outcome.note);
      return { edits: changed, topics };
    },

    /** What the first edit of an opened project would have to read. */
    prepare(project: Edited, papers: readonly Paper[]): Task<null> {
      return prepareEdits(sourceOf(project, papers), cache, logOf(project.edits), threads);
    },
  };
}

function isSame(a: Source, b: Source): boolean {
  return (
    a.papers === b.papers &&
    JSON.stringify(a.settings) === JSON.stringify(b.settings) &&
    a.found.labels.every((label, paper) => label === b.found.labels[paper])
  );
}

function changeLog(map: Parameters<typeof logEdit>[1], change: LogChange): EditLog {
  const { entries, nDone } = map.log;
  if (change === 'undo') {
    if (nDone === 0) throw refusal('No change of the topics is left to undo.');
    return { entries, nDone: nDone - 1 };
  }
  if (change === 'redo') {
    if (nDone === entries.length) throw refusal('No change of the topics is left to make again.');
    return { entries, nDone: nDone + 1 };
  }
  const logged = logEdit(change, map);
  if ('failure' in logged) throw refusal(logged.failure);
  return logged.log;
}

function refusal(message: string): Error {
  return createFailure('bad-settings', message);
}
