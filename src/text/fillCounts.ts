import type { Csr } from '../sparse.ts';
import type { Steps } from '../task.ts';
import type { TermSelection } from './selectTerms.ts';
import type { TokenStream } from './tokenizePapers.ts';
import type { Units } from './units.ts';

/** A word of a title counts as this many words of an abstract. */
const titleWeight = 2;

/** Told of each occurrence of a term: `nWords` tokens of the paper from `at` on. */
export type OnTerm = (term: number, paper: number, at: number, nWords: number) => void;

/** What the papers hold of the terms. */
export interface FilledCounts {
  /** Papers x terms: how often each paper holds each term. */
  readonly counts: Csr;
  /** Papers whose title holds the term, per term. */
  readonly titleFrequency: Int32Array;
}

/** Counts the terms of each paper. */
export function* fillCounts(
  stream: TokenStream,
  unitOf: Int32Array,
  units: Units,
  selection: TermSelection,
  onTerm: OnTerm,
): Steps<FilledCounts> {
  const { tokens, offsets, titleEnds } = stream;
  const { wordTerms, pairs, pairTerms, triples, tripleTerms } = selection;
  const nPapers = titleEnds.length;
  const row = new Float32Array(selection.nTerms);
  const touched = new Int32Array(selection.nTerms);
  const indptr = new Int32Array(nPapers + 1);
  let indices = new Int32Array(nPapers * 64);
  let data = new Float32Array(nPapers * 64);
  let nEntries = 0;
  const titleFrequency = new Int32Array(selection.nTerms);

  for (let paper = 0; paper < nPapers; paper++) {
    let nTouched = 0;
    const add = (term: number, weight: number) => {
      if (row[term] === 0) touched[nTouched++] = term;
      row[term] += weight;
    };
    let previous = -1;
    let previousPair = -1;
    for (let i = offsets[paper]; i < offsets[paper + 1]; i++) {
      if (i === titleEnds[paper]) for (let t = 0; t < nTouched; t++) titleFrequency[touched[t]]++;
      const token = tokens[i];
      const weight = i < titleEnds[paper] ? titleWeight : 1;
      let unit = -1;
      let pair = -1;
      if (token >= 0) {
        unit = unitOf[token];
        if (wordTerms[unit] >= 0) {
          add(wordTerms[unit], weight);
          onTerm(wordTerms[unit], paper, i, 1);
        }
        const parts = units.partsOf(unit);
        if (parts) for (const part of parts) if (wordTerms[part] >= 0) add(wordTerms[part], weight);
        if (previous >= 0) pair = pairs.find(previous, unit);
        if (pair >= 0 && pairTerms[pair] >= 0) {
          add(pairTerms[pair], weight);
          onTerm(pairTerms[pair], paper, i - 1, 2);
        }
        const triple = pair >= 0 && previousPair >= 0 ? triples.find(previousPair, unit) : -1;
        if (triple >= 0 && tripleTerms[triple] >= 0) {
          add(tripleTerms[triple], weight);
          onTerm(tripleTerms[triple], paper, i - 2, 3);
        }
      }
      previous = unit;
      previousPair = pair;
    }
    if (nEntries + nTouched > indices.length) {
      const size = Math.max(nEntries + nTouched, Math.ceil(indices.length * 1.5));
      const largerIndices = new Int32Array(size);
      largerIndices.set(indices);
      const largerData = new Float32Array(size);
      largerData.set(data);
      indices = largerIndices;
      data = largerData;
    }
    const terms = touched.subarray(0, nTouched).sort();
    for (const term of terms) {
      indices[nEntries] = term;
      data[nEntries++] = row[term];
      row[term] = 0;
    }
    indptr[paper + 1] = nEntries;
    if (paper % 512 === 511) yield paper / nPapers;
  }
  const counts = {
    nRows: nPapers,
    nCols: selection.nTerms,
    data: data.slice(0, nEntries),
    indices: indices.slice(0, nEntries),
    indptr,
  };
  return { counts, titleFrequency };
}
