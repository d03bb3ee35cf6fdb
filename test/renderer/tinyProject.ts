import type { Topic } from '../../src/analysis.ts';
import type { ProjectView, SearchHits } from '../../src/host/contract.ts';
import { defaultSettings } from '../../src/settings.ts';
import { packStrings } from '../../src/strings.ts';

/** Five papers: two in topic 0, two in topic 1, one in none; years 2001 to 2004 and one unknown. */
export function tinyProject(change: Partial<ProjectView> = {}): ProjectView {
  return {
    name: 'Tiny',
    savedAs: null,
    isEdited: false,
    settings: defaultSettings,
    receipt: {
      files: [
        {
          file: 'tiny.csv',
          format: 'CSV',
          encoding: 'UTF-8',
          found: 5,
          imported: 5,
          merged: 0,
          refused: 0,
          withoutAbstract: 0,
          languages: [{ language: 'en', papers: 5 }],
          problems: [],
        },
      ],
    },
    map: {
      nPapers: 5,
      positions: Float32Array.of(0, 0, 1, 0, 0, 1, 1, 1, -1, -1),
      labels,
      belonging: Float32Array.of(1, 0.5, 1, 0.2, 0),
      secondTopics: Int32Array.of(-1, -1, -1, 0, -1),
      years: Int16Array.of(2001, 2002, 2003, 2004, 0),
      titles: packStrings(['Zero', 'One', 'Two', 'Three', 'Four']),
      topics,
      levels: [{ topics, labels, parents: new Int32Array(0) }],
      mainLevel: 0,
      foundLabels: labels,
      edits: [],
      kScores: [],
    },
    seconds: {},
    view: '',
    ...change,
  };
}

const labels = Int32Array.of(0, 0, 1, 1, -1);
const topics: readonly Topic[] = [
  {
    id: 0,
    name: 'graphs',
    size: 2,
    terms: [{ term: 'graph', weight: 1 }],
    nearest: -1,
    contrast: [],
    summary: '',
    representatives: [0, 1],
  },
  {
    id: 1,
    name: 'proteins',
    size: 2,
    terms: [{ term: 'protein', weight: 1 }],
    nearest: -1,
    contrast: [],
    summary: '',
    representatives: [2, 3],
  },
];

/** What a search by words found, best first. */
export function hitsOf(...indices: readonly number[]): SearchHits {
  const scores = new Float32Array(indices.length);
  return { indices: Int32Array.from(indices), scores, scoresAre: 'word scores', matched: [], slips: [], place: null };
}
