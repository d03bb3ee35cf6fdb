/**
 * An inverted index with BM25 weights (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; k1 = 1.2,
 * b = 0.75), its fields weighted as in BM25F: a word of the title counts as three of the abstract, a keyword as two.
 */
import { largerArray } from '../largerArray.ts';
import type { Paper } from '../paper.ts';
import { packStrings } from '../strings.ts';
import type { Strings } from '../strings.ts';
import type { Steps } from '../task.ts';
import { searchFields } from './parseQuery.ts';
import { searchWords } from './searchWords.ts';

/** What search needs of the papers, in flat arrays. */
export interface SearchIndex {
  readonly nPapers: number;
  /** All words in ascending order. */
  readonly words: Strings;
  /** Word w occurs in papers[wordOffsets[w] .. wordOffsets[w + 1]), ascending. */
  readonly wordOffsets: Uint32Array;
  readonly papers: Int32Array;
  /** What a word adds to a paper's score, aligned with `papers`. */
  readonly weights: Float32Array;
  /** The words of each paper in order; for phrases. */
  readonly text: Int32Array;
  /** Field f of paper p reads text[fieldOffsets[nFields * p + f] .. fieldOffsets[nFields * p + f + 1]). */
  readonly fieldOffsets: Uint32Array;
  /** 0: unknown. */
  readonly years: Int16Array;
}

const k1 = 1.2;
const b = 0.75;
const papersPerStep = 500;
const fieldWeights = [3, 1, 2, 1, 1];

/** Fields of a paper in an index. */
export const nFields = searchFields.length;

/** Builds the index in steps of 500 papers. */
export function* buildSearchIndex(papers: readonly Paper[]): Steps<SearchIndex> {
  const ids = new Map<string, number>();
  const fieldOffsets = new Uint32Array(nFields * papers.length + 1);
  let field = 0;
  let text = new Int32Array(1024);
  let end = 0;
  for (let p = 0; p < papers.length; p++) {
    if (p % papersPerStep === 0) yield (0.7 * p) / papers.length;
    for (const content of fieldsOf(papers[p])) {
      const words = searchWords(content);
      while (end + words.length > text.length) text = largerArray(text, 2 * text.length);
      for (const word of words) {
        let id = ids.get(word);
        if (id === undefined) ids.set(word, (id = ids.size));
        text[end++] = id;
      }
      fieldOffsets[++field] = end;
    }
  }

  yield 0.7;
  const sorted = [...ids.keys()].sort();
  const rank = new Int32Array(sorted.length);
  sorted.forEach((word, i) => (rank[ids.get(word)!] = i));
  text = text.slice(0, end);
  for (let i = 0; i < end; i++) text[i] = rank[text[i]];

  yield 0.8;
  const postings = yield* countPostings(papers.length, sorted.length, text, fieldOffsets);
  const years = Int16Array.from(papers, ({ year }) => (year !== null && Math.abs(year) < 2 ** 15 ? year : 0));
  return { nPapers: papers.length, words: packStrings(sorted), ...postings, text, fieldOffsets, years };
}

/** The searched fields in the order of `searchFields`. */
function fieldsOf(paper: Paper): readonly string[] {
  return [paper.title, paper.abstract, paper.keywords.join('\n'), paper.authors.join('\n'), paper.venue];
}

function* countPostings(nPapers: number, nWords: number, text: Int32Array, fieldOffsets: Uint32Array) {
  const wordOffsets = new Uint32Array(nWords + 1);
  const lengths = new Float64Array(nPapers);
  const lastPaper = new Int32Array(nWords).fill(-1);
  let totalLength = 0;
  for (let p = 0; p < nPapers; p++) {
    const from = fieldOffsets[nFields * p];
    const to = fieldOffsets[nFields * (p + 1)];
    lengths[p] = to - from;
    for (let i = from; i < to; i++) {
      const word = text[i];
      if (lastPaper[word] !== p) wordOffsets[word + 1]++;
      lastPaper[word] = p;
    }
    totalLength += lengths[p];
  }
  for (let w = 0; w < nWords; w++) wordOffsets[w + 1] += wordOffsets[w];

  yield 0.85;
  const papers = new Int32Array(wordOffsets[nWords]);
  const weights = new Float32Array(papers.length);
  const ends = wordOffsets.slice(0, nWords);
  for (let p = 0; p < nPapers; p++) {
    for (let f = 0; f < nFields; f++) {
      for (let i = fieldOffsets[nFields * p + f]; i < fieldOffsets[nFields * p + f + 1]; i++) {
        const word = text[i];
        const isFirst = ends[word] === wordOffsets[word] || papers[ends[word] - 1] !== p;
        if (isFirst) papers[ends[word]++] = p;
        weights[ends[word] - 1] += fieldWeights[f];
      }
    }
  }

  yield 0.95;
  const averageLength = totalLength / Math.max(1, nPapers);
  for (let w = 0; w < nWords; w++) {
    const df = wordOffsets[w + 1] - wordOffsets[w];
    const idf = Math.log(1 + (nPapers - df + 0.5) / (df + 0.5));
    for (let i = wordOffsets[w]; i < wordOffsets[w + 1]; i++) {
      const norm = k1 * (1 - b + (b * lengths[papers[i]]) / averageLength);
      weights[i] = (idf * weights[i] * (k1 + 1)) / (weights[i] + norm);
    }
  }
  return { wordOffsets, papers, weights };
}
