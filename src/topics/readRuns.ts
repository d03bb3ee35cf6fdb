import type { Paper } from '../paper.ts';
import type { Csr } from '../sparse.ts';
import { asShare, type Steps } from '../task.ts';
import type { NamedTerms } from '../text/namedTerms.ts';
import { createPairTable } from '../text/pairTable.ts';
import { readWords } from '../text/readWords.ts';
import { boilerplate, isInSet, stopWords } from '../text/stopWords.ts';
import type { TokenStream } from '../text/tokenizePapers.ts';
import { singular } from './singular.ts';

/** Words of a run at most. */
const longestRun = 4;

/** The runs of one to four words in some papers. Singular and plural, hyphenated and open forms of a run are the same run. */
export interface Runs {
  /** Stop words are part of it. */
  readonly stream: TokenStream;
  /** 1 for words that end a phrase. */
  readonly isStop: Uint8Array;
  /** Papers x runs: an entry where a paper holds a run. */
  readonly counts: Csr;
  /** Papers that hold the run, per run. */
  readonly documentFrequency: Int32Array;
  /** Papers whose title holds the run, per run; papers without an abstract aside. */
  readonly titleFrequency: Int32Array;
  /** Tells of every occurrence of a run: `nWords` tokens of the paper from `at` on. */
  visit(onRun: (run: number, paper: number, at: number, nWords: number) => void): void;
}

/** Reads the runs that at least `minPapers` of the papers hold; `isExcluded` says of a word that none holds it. */
export function* readRuns(
  papers: readonly Paper[],
  minPapers: number,
  isExcluded: (word: string) => boolean,
  named: NamedTerms | null = null,
): Steps<Runs> {
  const isBreak = (word: string) => !/\p{L}/u.test(word) || isExcluded(word);
  const stream = yield* asShare(readWords(papers, isBreak, named), 0, 0.4);
  const { words, tokens, offsets, titleEnds } = stream;
  const unitsOf = wordUnits(words);
  const isStop = Uint8Array.from(words, (word) => (stopWords.has(word.toLowerCase()) || [...word].length < 2 ? 1 : 0));
  const isWeak = Uint8Array.from(words, (word) => (isInSet(boilerplate, word) ? 1 : 0));
  const linkWord = words.indexOf(link);
  const isBroken = Uint8Array.from(isStop, (stop, word) => (word === linkWord ? 0 : stop));

  // A run is numbered by the run it goes on from and its last unit; the first unit goes on from none.
  const table = createPairTable(1 << 16);
  const goOn = (from: number, word: number) => unitsOf[word].reduce((run, unit) => table.add(run, unit), from);
  let nHolders = new Int32Array(1 << 16);
  let lastHolder = new Int32Array(1 << 16).fill(-1);
  /** The run that begins at each token, by its number of words. */
  const runsAt: Int32Array[] = [];
  for (let n = 1; n <= longestRun; n++) {
    const shorter = runsAt[n - 2];
    const runAt = new Int32Array(tokens.length).fill(-1);
    for (let paper = 0; paper < papers.length; paper++) {
      for (let i = offsets[paper]; i + n <= offsets[paper + 1]; i++) {
        const last = tokens[i + n - 1];
        if (last < 0 || isBroken[last]) continue;
        if (n > 1 && (shorter[i] < 0 || shorter[i + 1] < 0 || nHolders[shorter[i]] < minPapers)) continue;
        const run = (runAt[i] = goOn(n === 1 ? -1 : shorter[i], last));
        if (run >= nHolders.length) {
          nHolders = withRoom(nHolders, 2 * run, 0);
          lastHolder = withRoom(lastHolder, 2 * run, -1);
        }
        if (lastHolder[run] !== paper) nHolders[run]++;
        lastHolder[run] = paper;
      }
    }
    runsAt.push(runAt);
    yield 0.4 + 0.1 * n;
  }

  const columns = new Int32Array(table.size()).fill(-1);
  let nRuns = 0;
  for (let n = longestRun; n >= 1; n--) {
    const runAt = runsAt[n - 1];
    for (let i = 0; i < tokens.length; i++) {
      const run = runAt[i];
      if (run >= 0) runAt[i] = nHolders[run] >= minPapers && isPhrase(i, n) ? (columns[run] = column(run)) : -1;
    }
  }
  yield 0.9;

  const visit: Runs['visit'] = (onRun) => {
    for (let paper = 0; paper < papers.length; paper++) {
      for (let n = 1; n <= longestRun; n++) {
        const runAt = runsAt[n - 1];
        for (let i = offsets[paper]; i + n <= offsets[paper + 1]; i++) if (runAt[i] >= 0) onRun(runAt[i], paper, i, n);
      }
    }
  };
  const rows: number[][] = papers.map(() => []);
  const documentFrequency = new Int32Array(nRuns);
  const titleFrequency = new Int32Array(nRuns);
  const lastSeen = new Int32Array(nRuns).fill(-1);
  visit((run, paper, at) => {
    if (lastSeen[run] === paper) return;
    lastSeen[run] = paper;
    rows[paper].push(run);
    documentFrequency[run]++;
    if (at < titleEnds[paper] && titleEnds[paper] < offsets[paper + 1]) titleFrequency[run]++;
  });
  return { stream, isStop, counts: toCsr(rows, nRuns), documentFrequency, titleFrequency, visit };

  function column(run: number): number {
    return columns[run] >= 0 ? columns[run] : nRuns++;
  }

  /** Whether the n words from i on may be a phrase: no link or weak word at its ends, but where most papers end it so. */
  function isPhrase(i: number, n: number): boolean {
    const [first, last] = [tokens[i], tokens[i + n - 1]];
    if (first === linkWord || last === linkWord || isWeak[first]) return false;
    if (!isWeak[last]) return true;
    const shorter = runsAt[n - 2][i];
    return !isWeak[tokens[i + n - 2]] && nHolders[runsAt[n - 1][i]] >= samePapers * nHolders[shorter];
  }
}

/** Stands inside phrases: "Internet of Things". */
const link = 'of';
/** "multi-agent path finding": a word that says little ends a phrase where most papers end it so. */
const samePapers = 0.6;

/** What the forms of each word share, as numbers: one for each of its pieces between hyphens. */
function wordUnits(words: readonly string[]): number[][] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    return number;
  };
  return words.map((word) => (word.includes('-') ? word.split('-').map(singular) : [singular(word)]).map(numberOf));
}

function toCsr(rows: readonly (readonly number[])[], nCols: number): Csr {
  const indptr = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (indptr[i + 1] = indptr[i] + row.length));
  const indices = new Int32Array(indptr[rows.length]);
  rows.forEach((row, i) => indices.set(Int32Array.from(row).sort(), indptr[i]));
  return { nRows: rows.length, nCols, indptr, indices, data: new Float32Array(indices.length).fill(1) };
}

function withRoom(array: Int32Array<ArrayBuffer>, length: number, value: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length).fill(value);
  larger.set(array);
  return larger;
}
