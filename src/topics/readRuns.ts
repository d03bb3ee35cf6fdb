import type { Paper } from '../paper.ts';
import type { Csr } from '../sparse.ts';
import { asShare, type Steps } from '../task.ts';
import { joinCompounds } from '../text/joinCompounds.ts';
import { createPairTable } from '../text/pairTable.ts';
import { boilerplate, isInSet, stopWords } from '../text/stopWords.ts';
import { tokenizePapers, type TokenStream } from '../text/tokenizePapers.ts';
import { createUnits } from '../text/units.ts';
import { singular } from './singular.ts';

/** Words of a run at most. */
const longestRun = 4;

/** The runs of one to four words in some papers; singular and plural of a run are the same run. */
export interface Runs {
  /** Stop words are part of it. */
  readonly stream: TokenStream;
  /** What singular and plural of each word of the stream share, as a number. */
  readonly unitOf: Int32Array;
  /** 1 for words that end a phrase. */
  readonly isStop: Uint8Array;
  /** Papers x runs: an entry where a paper holds a run. */
  readonly counts: Csr;
  /** Papers whose title holds the run, per run; papers without an abstract aside. */
  readonly titleFrequency: Int32Array;
  /** Tells of every occurrence of a run that is kept: `nWords` tokens of the paper from `at` on. */
  visit(onRun: (run: number, paper: number, at: number, nWords: number) => void): void;
}

/** Reads the runs that at least `minPapers` of the papers hold; `isExcluded` says of a word that none holds it. */
export function* readRuns(
  papers: readonly Paper[],
  minPapers: number,
  isExcluded: (word: string) => boolean,
): Steps<Runs> {
  const isBreak = (word: string) => !/\p{L}/u.test(word) || isExcluded(word);
  const written = yield* asShare(tokenizePapers(papers, isBreak), 0, 0.4);
  const stream = yield* asShare(joinCompounds(written, createUnits(), isBreak), 0.4, 0.6);
  const { words, tokens, offsets, titleEnds } = stream;
  const unitOf = unitsOf(words);
  const isStop = Uint8Array.from(words, (word) => (stopWords.has(word.toLowerCase()) || [...word].length < 2 ? 1 : 0));
  const isWeak = Uint8Array.from(words, (word) => (isInSet(boilerplate, word) ? 1 : 0));
  const linkWord = words.indexOf(link);
  const isBroken = (token: number) => token < 0 || (isStop[token] === 1 && token !== linkWord);

  // A run is numbered by the run it goes on from and its last unit; a word goes on from none.
  const table = createPairTable(1 << 16);
  let papersOfRun = new Int32Array(1 << 16);
  let lastPaper = new Int32Array(1 << 16).fill(-1);
  /** The run that begins at each token, by length. */
  const runsAt: Int32Array[] = [];
  for (let n = 1; n <= longestRun; n++) {
    const shorter = runsAt[n - 2];
    const runAt = new Int32Array(tokens.length).fill(-1);
    for (let paper = 0; paper < papers.length; paper++) {
      for (let i = offsets[paper]; i + n <= offsets[paper + 1]; i++) {
        const last = tokens[i + n - 1];
        if (isBroken(last)) continue;
        const from = n === 1 ? -1 : shorter[i];
        if (n > 1 && (from < 0 || shorter[i + 1] < 0 || papersOfRun[from] < minPapers)) continue;
        const run = (runAt[i] = table.add(from, unitOf[last]));
        if (run >= papersOfRun.length) {
          papersOfRun = withRoom(papersOfRun, 2 * run, 0);
          lastPaper = withRoom(lastPaper, 2 * run, -1);
        }
        if (lastPaper[run] !== paper) papersOfRun[run]++;
        lastPaper[run] = paper;
      }
    }
    runsAt.push(runAt);
    yield 0.6 + 0.05 * n;
  }

  const isKept = (i: number, n: number) => {
    const run = runsAt[n - 1][i];
    if (run < 0 || papersOfRun[run] < minPapers) return false;
    const [first, last] = [tokens[i], tokens[i + n - 1]];
    if (first === linkWord || last === linkWord || isWeak[first]) return false;
    if (!isWeak[last]) return true;
    return !isWeak[tokens[i + n - 2]] && papersOfRun[run] >= samePapers * papersOfRun[runsAt[n - 2][i]];
  };
  const columns = new Int32Array(table.size()).fill(-1);
  let nRuns = 0;
  const visit: Runs['visit'] = (onRun) => {
    for (let paper = 0; paper < papers.length; paper++) {
      for (let n = 1; n <= longestRun; n++) {
        for (let i = offsets[paper]; i + n <= offsets[paper + 1]; i++) {
          if (!isKept(i, n)) continue;
          const run = runsAt[n - 1][i];
          if (columns[run] < 0) columns[run] = nRuns++;
          onRun(columns[run], paper, i, n);
        }
      }
    }
  };
  const rows: number[][] = papers.map(() => []);
  const inTitle: number[] = [];
  const lastSeen = new Int32Array(table.size()).fill(-1);
  visit((run, paper, at) => {
    if (lastSeen[run] === paper) return;
    lastSeen[run] = paper;
    rows[paper].push(run);
    if (at < titleEnds[paper] && titleEnds[paper] < offsets[paper + 1]) inTitle.push(run);
  });
  yield 0.95;
  const titleFrequency = new Int32Array(nRuns);
  for (const run of inTitle) titleFrequency[run]++;
  return { stream, unitOf, isStop, counts: toCsr(rows, nRuns), titleFrequency, visit };
}

/** Stands inside phrases: "Internet of Things". */
const link = 'of';
/** "multi-agent path finding": a word that says little ends a phrase where most papers end it so. */
const samePapers = 0.6;

function unitsOf(words: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(words, (word) => {
    const key = singular(word);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
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
