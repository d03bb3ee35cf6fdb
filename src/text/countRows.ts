import { largerArray } from '../largerArray.ts';
import type { Kernel } from '../threads.ts';
import { findPair, type PairArrays } from './pairTable.ts';

/** A word of a title counts as this many words of an abstract. */
const titleWeight = 2;

/** Papers to count the terms of, in pieces, and the room for what is found; all arrays are seen by every thread. */
export interface RowBatch {
  readonly tokens: Int32Array;
  readonly offsets: Int32Array;
  readonly titleEnds: Int32Array;
  /** The unit of each word. */
  readonly unitOf: Int32Array;
  /** The parts of a unit stand at partStarts[unit] .. partStarts[unit + 1] - 1. */
  readonly partStarts: Int32Array;
  readonly parts: Int32Array;
  readonly nTerms: number;
  readonly wordTerms: Int32Array;
  readonly pairs: PairArrays;
  readonly pairTerms: Int32Array;
  readonly triples: PairArrays;
  readonly tripleTerms: Int32Array;
  /** Piece i holds the papers pieceStarts[i] .. pieceStarts[i + 1] - 1. */
  readonly pieceStarts: Int32Array;
  /** Entries of the rows of a piece, from twice the place of its first token in the batch on. */
  readonly indices: Int32Array;
  readonly data: Float32Array;
  /** Terms of two or three words in their order, and the tokens at which they begin; from the same place on. */
  readonly phrases: Int32Array;
  readonly phrasePlaces: Int32Array;
  /** Entries and phrases of each paper of the batch. */
  readonly nEntries: Int32Array;
  readonly nPhrases: Int32Array;
  /** 1 for a piece that found no room. */
  readonly isTooLarge: Int32Array;
  /** Papers whose title holds the term, per term; pieces add theirs. */
  readonly titleFrequency: Int32Array;
}

/** What the papers of a piece hold; the arrays are good until the next call. */
export interface PieceRows {
  readonly indices: Int32Array;
  readonly data: Float32Array;
  readonly phrases: Int32Array;
  readonly phrasePlaces: Int32Array;
  readonly nEntries: Int32Array;
  readonly nPhrases: Int32Array;
}

/** Where the rows of a piece begin in a batch's room. */
export function roomOf({ offsets, pieceStarts }: RowBatch, piece: number): number {
  return 2 * (offsets[pieceStarts[piece]] - offsets[pieceStarts[0]]);
}

/** Counts the terms of the papers of pieces from .. to - 1. */
export const countRows: Kernel<RowBatch> = {
  name: 'countRows',
  run: (batch, from, to) => {
    for (let piece = from; piece < to; piece++) {
      const rows = readRows(batch, piece, batch.titleFrequency);
      const begin = roomOf(batch, piece);
      const room = roomOf(batch, piece + 1) - begin;
      const isTooLarge = rows.indices.length > room || rows.phrases.length > room;
      batch.isTooLarge[piece] = isTooLarge ? 1 : 0;
      if (isTooLarge) continue;
      batch.indices.set(rows.indices, begin);
      batch.data.set(rows.data, begin);
      batch.phrases.set(rows.phrases, begin);
      batch.phrasePlaces.set(rows.phrasePlaces, begin);
      batch.nEntries.set(rows.nEntries, batch.pieceStarts[piece] - batch.pieceStarts[0]);
      batch.nPhrases.set(rows.nPhrases, batch.pieceStarts[piece] - batch.pieceStarts[0]);
    }
  },
};

let row = new Float32Array(0);
let touched = new Int32Array(0);
let indices = new Int32Array(1 << 12);
let data = new Float32Array(1 << 12);
let phrases = new Int32Array(1 << 12);
let phrasePlaces = new Int32Array(1 << 12);

/** Counts the terms of a piece's papers; adds to `titleFrequency` where it is given. */
export function readRows(batch: RowBatch, piece: number, titleFrequency: Int32Array | null): PieceRows {
  const { tokens, offsets, titleEnds, unitOf, partStarts, parts, wordTerms, pairs, pairTerms, triples, tripleTerms } =
    batch;
  const first = batch.pieceStarts[piece];
  const nPapers = batch.pieceStarts[piece + 1] - first;
  const nEntries = new Int32Array(nPapers);
  const nPhrases = new Int32Array(nPapers);
  if (row.length < batch.nTerms) {
    row = new Float32Array(batch.nTerms);
    touched = new Int32Array(batch.nTerms);
  }
  let end = 0;
  let phraseEnd = 0;
  let nTouched = 0;
  const add = (term: number, weight: number) => {
    if (row[term] === 0) touched[nTouched++] = term;
    row[term] += weight;
  };
  const addPhrase = (term: number, place: number) => {
    if (phraseEnd === phrases.length) {
      phrases = largerArray(phrases, 2 * phrases.length);
      phrasePlaces = largerArray(phrasePlaces, 2 * phrasePlaces.length);
    }
    phrases[phraseEnd] = term;
    phrasePlaces[phraseEnd++] = place;
  };

  for (let paper = first; paper < first + nPapers; paper++) {
    nTouched = 0;
    const phrasesBefore = phraseEnd;
    let previous = -1;
    let previousPair = -1;
    for (let i = offsets[paper]; i < offsets[paper + 1]; i++) {
      if (titleFrequency && i === titleEnds[paper])
        for (let t = 0; t < nTouched; t++) Atomics.add(titleFrequency, touched[t], 1);
      const token = tokens[i];
      if (token < 0) {
        previous = -1;
        previousPair = -1;
        continue;
      }
      const weight = i < titleEnds[paper] ? titleWeight : 1;
      const unit = unitOf[token];
      if (wordTerms[unit] >= 0) add(wordTerms[unit], weight);
      for (let p = partStarts[unit]; p < partStarts[unit + 1]; p++)
        if (wordTerms[parts[p]] >= 0) add(wordTerms[parts[p]], weight);
      const pair = previous >= 0 && pairTerms.length > 0 ? findPair(pairs, previous, unit) : -1;
      if (pair >= 0 && pairTerms[pair] >= 0) {
        add(pairTerms[pair], weight);
        addPhrase(pairTerms[pair], i - 1);
      }
      const triple = previousPair >= 0 && tripleTerms.length > 0 ? findPair(triples, previousPair, unit) : -1;
      if (triple >= 0) {
        add(tripleTerms[triple], weight);
        addPhrase(tripleTerms[triple], i - 2);
      }
      previous = unit;
      previousPair = pair;
    }
    if (end + nTouched > indices.length) {
      indices = largerArray(indices, Math.max(end + nTouched, 2 * indices.length));
      data = largerArray(data, Math.max(end + nTouched, 2 * data.length));
    }
    const terms = touched.subarray(0, nTouched).sort();
    for (let t = 0; t < nTouched; t++) {
      const term = terms[t];
      indices[end] = term;
      data[end++] = row[term];
      row[term] = 0;
    }
    nEntries[paper - first] = nTouched;
    nPhrases[paper - first] = phraseEnd - phrasesBefore;
  }
  return {
    indices: indices.subarray(0, end),
    data: data.subarray(0, end),
    phrases: phrases.subarray(0, phraseEnd),
    phrasePlaces: phrasePlaces.subarray(0, phraseEnd),
    nEntries,
    nPhrases,
  };
}
