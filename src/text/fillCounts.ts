import type { Csr } from '../sparse.ts';
import type { Steps } from '../task.ts';
import { seenByAll, type Threads } from '../threads.ts';
import { countRows, readRows, roomOf, type PieceRows, type RowBatch } from './countRows.ts';
import type { PairArrays } from './pairTable.ts';
import type { TermSelection } from './selectTerms.ts';
import type { TokenStream } from './tokenizePapers.ts';
import type { Units } from './units.ts';

/** Told of the terms of more than one word that a paper holds: phrases[from] .. phrases[to - 1], which begin at these tokens. */
export type OnPhrases = (paper: number, phrases: Int32Array, places: Int32Array, from: number, to: number) => void;

/** What the papers hold of the terms. */
export interface FilledCounts {
  /** Papers x terms: how often each paper holds each term. */
  readonly counts: Csr;
  /** Papers whose title holds the term, per term. */
  readonly titleFrequency: Int32Array;
}

const papersPerPiece = 256;
const piecesPerStep = 16;

/** Counts the terms of each paper; threads divide the papers, and `onPhrases` hears of them in their order. */
export function* fillCounts(
  stream: TokenStream,
  unitOf: Int32Array,
  units: Units,
  selection: TermSelection,
  onPhrases: OnPhrases,
  threads: Threads,
): Steps<FilledCounts> {
  const nPapers = stream.titleEnds.length;
  const { nTerms } = selection;
  const { starts: partStarts, parts } = units.allParts();
  const seen = <A extends Int32Array>(array: A) => seenByAll(threads, array);
  const seenPairs = ({ slots, firsts, seconds }: PairArrays) => ({
    slots: seen(slots),
    firsts: seen(firsts),
    seconds: seen(seconds),
  });
  const titleFrequency = threads.int32(nTerms);
  const shared = {
    tokens: seen(stream.tokens),
    offsets: seen(stream.offsets),
    titleEnds: seen(stream.titleEnds),
    unitOf: seen(unitOf),
    partStarts: seen(partStarts),
    parts: seen(parts),
    nTerms,
    wordTerms: seen(selection.wordTerms),
    pairs: seenPairs(selection.pairs),
    pairTerms: seen(selection.pairTerms),
    triples: seenPairs(selection.triples),
    tripleTerms: seen(selection.tripleTerms),
    titleFrequency,
  };
  const indptr = threads.int32(nPapers + 1);
  const papersPerStep = papersPerPiece * piecesPerStep;
  let room = createRoom(threads, 0);
  const pieces: { indices: Int32Array; data: Float32Array }[] = [];

  for (let first = 0; first < nPapers; first += papersPerStep) {
    const last = Math.min(nPapers, first + papersPerStep);
    const nPieces = Math.ceil((last - first) / papersPerPiece);
    const length = 2 * (stream.offsets[last] - stream.offsets[first]);
    if (length > room.indices.length) room = createRoom(threads, Math.ceil(1.2 * length));
    const pieceStarts = threads.int32(nPieces + 1);
    for (let piece = 0; piece <= nPieces; piece++) pieceStarts[piece] = Math.min(last, first + piece * papersPerPiece);
    const perPaper = { nEntries: threads.int32(last - first), nPhrases: threads.int32(last - first) };
    const batch: RowBatch = { ...shared, ...room, ...perPaper, pieceStarts, isTooLarge: threads.int32(nPieces) };
    threads.run(countRows, batch, nPieces, 1);

    for (let piece = 0; piece < nPieces; piece++) {
      const rows = rowsOf(batch, piece);
      pieces.push({ indices: rows.indices.slice(), data: rows.data.slice() });
      for (let i = 0, from = 0; i < rows.nEntries.length; from += rows.nPhrases[i++]) {
        const paper = pieceStarts[piece] + i;
        indptr[paper + 1] = indptr[paper] + rows.nEntries[i];
        onPhrases(paper, rows.phrases, rows.phrasePlaces, from, from + rows.nPhrases[i]);
      }
    }
    yield last / nPapers;
  }

  const indices = threads.int32(indptr[nPapers]);
  const data = threads.float32(indptr[nPapers]);
  let end = 0;
  for (const part of pieces.splice(0)) {
    indices.set(part.indices, end);
    data.set(part.data, end);
    end += part.indices.length;
  }
  return { counts: { nRows: nPapers, nCols: nTerms, data, indices, indptr }, titleFrequency };
}

/** What a thread counted in the piece. */
function rowsOf(batch: RowBatch, piece: number): PieceRows {
  if (batch.isTooLarge[piece] === 1) return readRows(batch, piece, null);
  const firstPaper = batch.pieceStarts[0];
  const papers = [batch.pieceStarts[piece] - firstPaper, batch.pieceStarts[piece + 1] - firstPaper] as const;
  const nEntries = batch.nEntries.subarray(...papers);
  const nPhrases = batch.nPhrases.subarray(...papers);
  const begin = roomOf(batch, piece);
  const entriesEnd = begin + nEntries.reduce((sum, n) => sum + n, 0);
  const phrasesEnd = begin + nPhrases.reduce((sum, n) => sum + n, 0);
  return {
    indices: batch.indices.subarray(begin, entriesEnd),
    data: batch.data.subarray(begin, entriesEnd),
    phrases: batch.phrases.subarray(begin, phrasesEnd),
    phrasePlaces: batch.phrasePlaces.subarray(begin, phrasesEnd),
    nEntries,
    nPhrases,
  };
}

function createRoom(threads: Threads, length: number) {
  return {
    indices: threads.int32(length),
    data: threads.float32(length),
    phrases: threads.int32(length),
    phrasePlaces: threads.int32(length),
  };
}
