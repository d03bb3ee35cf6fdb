import type { Topic } from '../../../src/analysis.ts';
import type { Paper } from '../../../src/paper.ts';
import type { MergedPapers } from '../../../src/import/mergedPapers.ts';
import { packRecords } from '../../../src/node/project/packRecords.ts';
import { packPapers } from '../../../src/node/project/project.ts';
import type { Project } from '../../../src/node/project/project.ts';
import { defaultSettings } from '../../../src/settings.ts';

/** A paper with every field filled, also with what files and databases find hard. */
export function makePaper(i: number, more: Partial<Paper> = {}): Paper {
  return {
    id: `paper-${i}`,
    title: `Title ${i}: "quotes", 深度 🗺 שלום`,
    abstract: `Abstract ${i}\nwith a line break and a NUL-free end`,
    authors: ['Ada Lovelace', "O'Hara; Pat"],
    year: i % 2 ? 1990 + i : null,
    venue: 'Venue',
    doi: '10.1/x',
    url: 'https://example.org/1',
    keywords: ['a', 'b'],
    label: '',
    fields: [
      ['Citations', i],
      ['Funder', 'Ministry; "of" maps'],
    ],
    language: 'en',
    source: { file: 'papers.csv', line: i + 2, rawId: '' },
    alsoIn: [{ file: 'more.ris', line: 3, rawId: 'x' }],
    ...more,
  };
}

/** The papers, the first of which had a record merged into it before the last was read. */
function mergedPapers(papers: readonly Paper[]): MergedPapers {
  const record = { ...makePaper(0, { title: 'Title 0', year: 1999, doi: '' }), alsoIn: [] };
  const first = { ...papers[0], abstract: 'Shorter', alsoIn: [] };
  return {
    papers,
    merges: [{ paper: 0, after: Math.max(1, papers.length - 1), reason: 'same DOI 10.1/x', record }],
    firsts: new Map([[0, first]]),
  };
}

/** A sound project of `n` papers in two topics, made by hand rather than by an analysis. */
export function makeProject(n = 4): Project {
  const papers = Array.from({ length: n }, (_, i) => makePaper(i));
  const k = Math.min(1, n - 1);
  const labels = Int32Array.from({ length: n }, (_, i) => (i % 3) - 1);
  const belonging = Float32Array.from({ length: n }, (_, i) => (i % 3) / 2);
  const secondTopics = Int32Array.from({ length: n }, (_, i) => (i % 3 === 1 ? 1 : -1));
  const none = new Int32Array(0);
  const graph = { name: 'graph', size: 2, nPapers: n, sample: ['paper-1'] };
  return {
    name: 'Small',
    papers: packPapers(papers),
    receipt: {
      files: [
        {
          file: 'papers.csv',
          format: 'CSV',
          encoding: 'UTF-8',
          found: n + 1,
          imported: n,
          merged: 0,
          refused: 1,
          withoutAbstract: 0,
          languages: [{ language: 'en', papers: n }],
          problems: [{ file: 'papers.csv', line: 9, message: 'Refused.' }],
        },
      ],
    },
    records: packRecords(mergedPapers(papers)),
    sources: [
      {
        name: 'papers.csv',
        path: '/data/papers.csv',
        bytes: 1234,
        modified: 1700000000123.5,
        hash: 'ab12',
        choices: [['Text', 'abstract']],
      },
    ],
    keptApart: [{ key: 'papers.csv\npaper-0', others: ['papers.csv\nx'], title: 'Zero', othersTitle: 'X' }],
    settings: { ...defaultSettings, clusters: { k: 2, engine: 'auto', maxUnassigned: 0 }, seed: 7 },
    analysis: {
      vocabulary: {
        terms: ['graph', 'low-rank'],
        documentFrequency: Int32Array.of(n, 1),
        titleFrequency: Int32Array.of(1, 0),
      },
      matrix: {
        nRows: n,
        nCols: 2,
        data: new Float32Array(n).fill(1),
        indices: Int32Array.from({ length: n }, (_, i) => i % 2),
        indptr: Int32Array.from({ length: n + 1 }, (_, i) => i),
      },
      vectors: { nRows: n, nCols: 2, data: Float32Array.from({ length: 2 * n }, (_, i) => i / 3) },
      labels,
      belonging,
      secondTopics,
      topics,
      levels: [
        { topics: [{ ...topics[0], name: 'all' }], labels: labels.map((label) => Math.min(0, label)), parents: none },
        { topics, labels, parents: Int32Array.of(0, 0) },
        { topics, labels, parents: Int32Array.of(0, 1) },
      ],
      mainLevel: 1,
      found: { labels, belonging, secondTopics },
      editOutcomes: [{ isApplied: true, topic: 0, note: '' }],
      kScores: [{ k: 2, silhouette: 0.25, stability: null }],
      neighbors: {
        k,
        indices: Int32Array.from({ length: n * k }, (_, i) => (i + 1) % n),
        distances: new Float32Array(n * k).fill(0.5),
      },
      positions: Float32Array.from({ length: 2 * n }, (_, i) => Math.sin(i)),
    },
    edits: {
      entries: [
        { id: 3, sentence: 'Renamed “graph” to “Graphs”', edit: { kind: 'rename', topic: graph, name: 'Graphs' } },
        { id: 5, sentence: 'Took 1 paper out', edit: { kind: 'move', papers: ['paper-0'], to: null } },
      ],
      nDone: 1,
    },
    seconds: { text: 1.5 },
    view: '{"theme":"dark"}',
  };
}

const topics: readonly Topic[] = [
  {
    id: 0,
    name: 'graph',
    size: 2,
    terms: [{ term: 'graph', weight: 0.5 }],
    nearest: -1,
    contrast: [{ term: 'graph', weight: 0.25 }],
    summary: 'Graphs are drawn.',
    representatives: [0],
  },
  { id: 1, name: 'low-rank', size: 1, terms: [], nearest: -1, contrast: [], summary: '', representatives: [] },
];
