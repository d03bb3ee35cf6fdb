import type { Analysis } from '../../analysis.ts';
import { movedPapers } from '../../analytics/movedPapers.ts';
import { analyzeTopics, createStageCache } from '../../analyze.ts';
import type { EditLog } from '../../edit.ts';
import type { Paper } from '../../paper.ts';
import type { Settings, TextSettings } from '../../settings.ts';
import type { Task } from '../../task.ts';
import type { Threads } from '../../threads.ts';
import type { VocabularyPreview } from '../../vocabularyView.ts';
import type { Project } from '../project/project.ts';

/** What a table of the vocabulary is made of. */
export interface VocabularyGround extends Pick<Analysis, 'vocabulary' | 'matrix' | 'labels'> {
  readonly nTopics: number;
}

/** Which words are to be tried on which project. */
export interface VocabularyRequest {
  readonly project: Pick<Project, 'papers' | 'settings' | 'edits'> & { readonly analysis: Present };
  readonly text: TextSettings;
}

/** What is there now. */
export interface Present {
  readonly labels: Int32Array;
  readonly nTopics: number;
  readonly nTerms: number;
}

/** What topics the papers would have with these settings, compared with those that they have. The present analysis is not touched. */
export function* previewVocabulary(
  papers: readonly Paper[],
  settings: Settings,
  present: Present,
  threads: Threads,
  edits: EditLog,
): Task<VocabularyPreview> {
  // No map is drawn, so nobody asks for neighbours.
  const projection = { ...settings.projection, nNeighbors: 0 };
  const trial = yield* analyzeTopics(papers, { ...settings, projection }, createStageCache(), threads, edits);
  const { topics, labels, vocabulary } = trial;
  const { was, ...changes } = movedPapers({ labels: present.labels, n: present.nTopics }, { labels, n: topics.length });
  return {
    ...changes,
    topics: topics.map(({ name, size }, i) => ({ name, size, was: was[i] })),
    nTermsBefore: present.nTerms,
    nTermsAfter: vocabulary.terms.length,
  };
}
