import type { Analysis } from '../../src/analysis.ts';
import type { Paper } from '../../src/paper.ts';

/** A paper of which only the given fields are known. */
export function paperOf(fields: Partial<Paper> & { readonly id: string }): Paper {
  return {
    title: '',
    abstract: '',
    authors: [],
    year: null,
    venue: '',
    doi: '',
    url: '',
    keywords: [],
    label: '',
    fields: [],
    language: '',
    source: { file: 'made-up.txt', line: 1, rawId: fields.id },
    alsoIn: [],
    ...fields,
  };
}

/** An analysis of papers at these places in topics of these names, whatever their words. */
export function analysisOf(
  topicOf: readonly number[],
  positions: readonly number[],
  names: readonly string[],
): Analysis {
  const empty = new Float32Array(0);
  const labels = Int32Array.from(topicOf);
  const belonging = Float32Array.from(labels, (label) => (label < 0 ? 0 : 0.75));
  const secondTopics = new Int32Array(labels.length).fill(-1);
  const topics = names.map((name, id) => ({
    id,
    name,
    size: topicOf.filter((topic) => topic === id).length,
    terms: [{ term: name, weight: 0.5 }],
    nearest: -1,
    contrast: [],
    summary: '',
    representatives: [topicOf.indexOf(id)],
  }));
  return {
    vocabulary: { terms: [], documentFrequency: new Int32Array(0), titleFrequency: new Int32Array(0) },
    matrix: {
      nRows: labels.length,
      nCols: 0,
      data: empty,
      indices: new Int32Array(0),
      indptr: new Int32Array(labels.length + 1),
    },
    vectors: { nRows: labels.length, nCols: 0, data: empty },
    labels,
    belonging,
    secondTopics,
    topics,
    levels: [{ topics, labels, parents: new Int32Array(0) }],
    mainLevel: 0,
    found: { labels, belonging, secondTopics },
    editOutcomes: [],
    kScores: [{ k: names.length, silhouette: 0.25, stability: 0.5 }],
    neighbors: { k: 0, indices: new Int32Array(0), distances: empty },
    positions: Float32Array.from(positions),
  };
}
