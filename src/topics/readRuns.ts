import type { Steps } from '../task.ts';
import { boilerplate, isInSet, stopWords } from '../text/stopWords.ts';
import type { TokenStream } from '../text/tokenizePapers.ts';
import { createRunTable, type RunTable } from './runTable.ts';
import type { HeldTerms } from './scoreTerms.ts';

const papersPerStep = 2048;
/** Words of a run at most. */
const longestRun = 4;

/** The runs of one to four words in some papers. Singular and plural, hyphenated and open forms of a run are the same run. */
export interface Runs {
  /** Stop words are part of it. */
  readonly stream: TokenStream;
  /** 1 for words that end a phrase. */
  readonly isStop: Uint8Array;
  /** The runs that each paper holds, as rows of the stream. */
  readonly held: HeldTerms;
  /** Papers that hold the run, per run. */
  readonly documentFrequency: Int32Array;
  /** Papers whose title holds the run, per run; papers without an abstract aside. */
  readonly titleFrequency: Int32Array;
  /** Tells of every occurrence of the runs for which `isWanted` is 1: `nWords` tokens of the paper from `at` on. */
  visit(isWanted: Uint8Array, onRun: (run: number, paper: number, at: number, nWords: number) => void): void;
}

/** Reads the runs that at least `minPapers` of the papers hold. */
export function* readRuns(stream: TokenStream, minPapers: number): Steps<Runs> {
  const { words, tokens, titleEnds } = stream;
  const nPapers = titleEnds.length;
  const isStop = Uint8Array.from(words, (word) => (stopWords.has(word.toLowerCase()) || [...word].length < 2 ? 1 : 0));
  const linkWord = words.indexOf(link);
  const isBroken = isStop.map((stop, word) => (word === linkWord ? 0 : stop));
  const isWeak = Uint8Array.from(words, (word) => (isInSet(boilerplate, word) ? 1 : 0));
  const table = createRunTable(words);
  yield 0.1;

  /** The run that begins at each token, by its number of words; -1: none. */
  const runsAt: Int32Array[] = [];
  for (let n = 1; n <= longestRun; n++) {
    const runAt = new Int32Array(tokens.length).fill(-1);
    const search: RunSearch = { stream, isBroken, minPapers, table, n, shorter: runsAt[n - 2] ?? null, runAt };
    for (let first = 0; first < nPapers; first += papersPerStep) {
      const last = Math.min(nPapers, first + papersPerStep);
      findRuns(search, first, last);
      yield 0.1 + 0.15 * (n - 1 + last / nPapers);
    }
    runsAt.push(runAt);
  }

  const kept = keepPhrases(stream, runsAt, table, minPapers, linkWord, isWeak);
  yield 0.8;
  const occurrences = listOccurrences(stream, runsAt, kept.nRuns, kept.nOccurrences);
  yield 0.95;
  const { runs, places, ends, documentFrequency, titleFrequency } = occurrences;
  return {
    stream,
    isStop,
    held: heldRuns(runs, ends, documentFrequency.length),
    documentFrequency,
    titleFrequency,
    visit: (isWanted, onRun) => {
      for (let paper = 0, p = 0; paper < nPapers; paper++) {
        for (; p < ends[paper]; p++) {
          if (isWanted[runs[p]] === 0) continue;
          onRun(runs[p], paper, Math.floor(places[p] / longestRun), (places[p] % longestRun) + 1);
        }
      }
    },
  };
}

/** Stands inside phrases: "Internet of Things". */
const link = 'of';
/** "multi-agent path finding": a word that says little ends a phrase where most papers end it so. */
const samePapers = 0.6;

/** How the runs of n words are read. */
interface RunSearch {
  readonly stream: TokenStream;
  /** 1 for words that no run holds. */
  readonly isBroken: Uint8Array;
  /** Papers that hold each of the two shorter runs of a run, at least. */
  readonly minPapers: number;
  readonly table: RunTable;
  readonly n: number;
  /** The run of n - 1 words at each token, -1 for none; null for n = 1. */
  readonly shorter: Int32Array | null;
  /** Takes the run of n words at each token. */
  readonly runAt: Int32Array;
}

/** Writes the runs of the papers first .. last - 1: those whose two shorter runs are runs too. */
function findRuns(
  { stream, isBroken, minPapers, table, n, shorter, runAt }: RunSearch,
  first: number,
  last: number,
): void {
  const { tokens, offsets } = stream;
  let { nHolders, lastHolders } = table.tallies();
  for (let paper = first; paper < last; paper++) {
    for (let i = offsets[paper]; i + n <= offsets[paper + 1]; i++) {
      const word = tokens[i + n - 1];
      if (word < 0 || isBroken[word]) continue;
      if (shorter) {
        const [start, end] = [shorter[i], shorter[i + 1]];
        if (start < 0 || end < 0 || nHolders[start] < minPapers || nHolders[end] < minPapers) continue;
      }
      const run = shorter ? table.goOn(shorter[i], word) : table.ofWord(word);
      if (run >= nHolders.length) ({ nHolders, lastHolders } = table.tallies());
      runAt[i] = run;
      if (lastHolders[run] !== paper) nHolders[run]++;
      lastHolders[run] = paper;
    }
  }
}

/** Leaves in `runsAt` the runs that enough papers hold and that may be phrases, and numbers these anew. */
function keepPhrases(
  { tokens }: TokenStream,
  runsAt: readonly Int32Array[],
  table: RunTable,
  minPapers: number,
  linkWord: number,
  isWeak: Uint8Array,
): { readonly nRuns: number; readonly nOccurrences: number } {
  const { nHolders } = table.tallies();
  /** No link or weak word stands at a phrase's ends, but where most papers end it so. */
  const isPhrase = (i: number, n: number) => {
    const [first, last] = [tokens[i], tokens[i + n - 1]];
    if (first === linkWord || last === linkWord || isWeak[first]) return false;
    if (!isWeak[last]) return true;
    const shorter = runsAt[n - 2][i];
    return !isWeak[tokens[i + n - 2]] && nHolders[runsAt[n - 1][i]] >= samePapers * nHolders[shorter];
  };
  const columns = new Int32Array(table.size()).fill(-1);
  let nRuns = 0;
  let nOccurrences = 0;
  for (let n = longestRun; n >= 1; n--) {
    const runAt = runsAt[n - 1];
    for (let i = 0; i < runAt.length; i++) {
      const run = runAt[i];
      if (run < 0) continue;
      if (nHolders[run] < minPapers || !isPhrase(i, n)) {
        runAt[i] = -1;
        continue;
      }
      if (columns[run] < 0) columns[run] = nRuns++;
      runAt[i] = columns[run];
      nOccurrences++;
    }
  }
  return { nRuns, nOccurrences };
}

/** The occurrences of runs paper by paper, the shorter ones first. */
interface Occurrences extends Pick<Runs, 'documentFrequency' | 'titleFrequency'> {
  readonly runs: Int32Array;
  /** `longestRun` times the place of the run and its words less one. */
  readonly places: Int32Array;
  /** Where the occurrences of each paper end. */
  readonly ends: Int32Array;
}

function listOccurrences(
  { offsets, titleEnds }: TokenStream,
  runsAt: readonly Int32Array[],
  nRuns: number,
  nOccurrences: number,
): Occurrences {
  const nPapers = titleEnds.length;
  const runs = new Int32Array(nOccurrences);
  const places = new Int32Array(nOccurrences);
  const ends = new Int32Array(nPapers);
  const documentFrequency = new Int32Array(nRuns);
  const titleFrequency = new Int32Array(nRuns);
  const lastSeen = new Int32Array(nRuns).fill(-1);
  let end = 0;
  for (let paper = 0; paper < nPapers; paper++) {
    const titleEnd = titleEnds[paper] < offsets[paper + 1] ? titleEnds[paper] : -1;
    for (let n = 1; n <= longestRun; n++) {
      const runAt = runsAt[n - 1];
      for (let i = offsets[paper]; i + n <= offsets[paper + 1]; i++) {
        const run = runAt[i];
        if (run < 0) continue;
        runs[end] = run;
        places[end++] = longestRun * i + n - 1;
        if (lastSeen[run] === paper) continue;
        lastSeen[run] = paper;
        documentFrequency[run]++;
        if (i < titleEnd) titleFrequency[run]++;
      }
    }
    ends[paper] = end;
  }
  return { runs, places, ends, documentFrequency, titleFrequency };
}

/** The runs of each paper, each once, given those of the papers in turn, which end at `ends`. */
function heldRuns(runs: Int32Array, ends: Int32Array, nRuns: number): HeldTerms {
  const nPapers = ends.length;
  const lastSeen = new Int32Array(nRuns).fill(-1);
  const indices = new Int32Array(runs.length);
  const indptr = new Int32Array(nPapers + 1);
  let end = 0;
  for (let paper = 0, p = 0; paper < nPapers; paper++) {
    for (; p < ends[paper]; p++) {
      if (lastSeen[runs[p]] === paper) continue;
      lastSeen[runs[p]] = paper;
      indices[end++] = runs[p];
    }
    indptr[paper + 1] = end;
  }
  return { nRows: nPapers, nCols: nRuns, indices: indices.slice(0, end), indptr };
}
