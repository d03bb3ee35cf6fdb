import type { KScore, StageSeconds, Topic } from '../../analysis.ts';
import type { EditOutcome } from '../../edit.ts';
import type { KeptApart } from '../../import/keptApart.ts';
import type { Receipt } from '../../paper.ts';
import type { Settings } from '../../settings.ts';
import type { SourceOrigin } from '../sourceOrigins.ts';
import { orNull } from './hasShape.ts';

const topicShape: Topic = {
  id: 0,
  name: '',
  size: 0,
  terms: [{ term: '', weight: 0 }],
  nearest: 0,
  contrast: [{ term: '', weight: 0 }],
  summary: '',
  representatives: [0],
};

/** What a project's facts must look like, by key. */
export const factShapes = {
  settings: {
    text: {
      maxNGram: 1,
      minDocumentFrequency: orNull(1),
      maxDocumentFrequency: 1,
      stopWords: [''],
      synonyms: [''],
      phrases: [''],
      languages: 'keep',
    },
    vectors: { weighting: 'bm25', reduction: 'auto', nDimensions: 1 },
    clusters: { k: orNull(1), engine: 'auto', maxUnassigned: 0 },
    projection: { nNeighbors: 1, minDist: 1, engine: 'auto' },
    seed: 1,
  } satisfies Settings as Settings,
  receipt: {
    files: [
      {
        file: '',
        format: '',
        encoding: '',
        found: 0,
        imported: 0,
        merged: 0,
        refused: 0,
        withoutAbstract: 0,
        languages: [{ language: '', papers: 0 }],
        problems: [{ file: '', line: 0, message: '' }],
      },
    ],
  } satisfies Receipt as Receipt,
  sources: [
    { name: '', path: orNull(''), bytes: 0, modified: 0, hash: '', choices: [['', 'title']] },
  ] satisfies SourceOrigin[] as readonly SourceOrigin[],
  keptApart: [{ key: '', others: [''], title: '', othersTitle: '' }] satisfies KeptApart[] as readonly KeptApart[],
  seconds: {} as StageSeconds,
  topics: [topicShape] as readonly Topic[],
  /** Of every level but the main one, from broad to fine. */
  otherLevels: [[topicShape]] as readonly (readonly Topic[])[],
  mainLevel: 0,
  editOutcomes: [{ isApplied: true, topic: 0, note: '' }] satisfies EditOutcome[] as readonly EditOutcome[],
  /** Edits from this one on have been undone. */
  nEditsDone: 0,
  kScores: [{ k: 0, silhouette: 0, stability: orNull(0) }] satisfies KScore[] as readonly KScore[],
  terms: [''] as readonly string[],
  shapes: { nTerms: 0, nDimensions: 0, nNeighbors: 0 },
};

/** A project's facts that are JSON. */
export type Facts = typeof factShapes;

/** What a row of papers must look like; authors and keywords are JSON. */
export const paperShape = {
  id: '',
  title: '',
  abstract: '',
  authors: '',
  year: orNull(0),
  venue: '',
  doi: '',
  url: '',
  keywords: '',
  label: '',
  source_file: '',
  source_line: 0,
  source_id: '',
  fields: '',
  language: '',
  also_in: '',
};
