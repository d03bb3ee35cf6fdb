import type { Paper } from '../paper.ts';
import type { Csr } from '../sparse.ts';
import { asShare, type Steps } from '../task.ts';
import { oneThread } from '../threads.ts';
import type { NamedTerms } from '../text/namedTerms.ts';
import { createPairTable } from '../text/pairTable.ts';
import { readWords } from '../text/readWords.ts';
import { boilerplate, isInSet, stopWords } from '../text/stopWords.ts';
import type { TokenStream } from '../text/tokenizePapers.ts';
import { singular } from './singular.ts';

const papersPerStep = 2048;
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
  threads = oneThread,
): Steps<Runs> {
  const isBreak = (word: string) => !/\p{L}/u.test(word) || isExcluded(word);
  const stream = yield* asShare(readWords(papers, isBreak, named, threads), 0, 0.4);
  const { words, tokens, offsets, titleEnds } = stream;
  const unitsOf = wordUnits(words);
  const isStop = Uint8Array.from(words, (word) => (stopWords.has(word.toLowerCase()) || [...word].length < 2 ? 1 : 0));
  const isWeak = Uint8Array.from(words, (word) => (isInSet(boilerplate, word) ? 1 : 0));
  const linkWord = words.indexOf(link);
  const isBroken = Uint8Array.from(isStop, (stop, word) => (word === linkWord ? 0 : stop));

  // A run is numbered by the run it goes on from and its last unit; the first unit goes on from none.
  const table = createPairTable(1 << 16);
  const goOn = (from: number, word: number) => {
    const units = unitsOf[word];
    let run = from;
    for (let u = 0; u < units.length; u++) run = table.add(run, units[u]);
    return run;
  };
  const runOfWord = new Int32Array(words.length).fill(-1);
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
        if (n === 1 && runOfWord[last] < 0) runOfWord[last] = goOn(-1, last);
        const run = (runAt[i] = n === 1 ? runOfWord[last] : goOn(shorter[i], last));
        if (run >= nHolders.length) {
          nHolders = withRoom(nHolders, 2 * run, 0);
          lastHolder = withRoom(lastHolder, 2 * run, -1);
        }
        if (lastHolder[run] !== paper) nHolders[run]++;
        lastHolder[run] = paper;
      }
      if (paper % papersPerStep === papersPerStep - 1) yield 0.4 + 0.1 * (n - 1 + paper / papers.length);
    }
    runsAt.push(runAt);
  }

  const columns = new Int32Array(table.size()).fill(-1);
  let nRuns = 0;
  let nOccurrences = 0;
  for (let n = longestRun; n >= 1; n--) {
    const runAt = runsAt[n - 1];
    for (let i = 0; i < tokens.length; i++) {
      const run = runAt[i];
      if (run < 0) continue;
      runAt[i] = nHolders[run] >= minPapers && isPhrase(i, n) ? (columns[run] = column(run)) : -1;
      if (runAt[i] >= 0) nOccurrences++;
    }
    yield 0.94 - 0.02 * n;
  }

  /** The occurrences of runs paper by paper, the shorter ones first: the run, and `longestRun` times its place and its words less one. */
  const runs = new Int32Array(nOccurrences);
  const places = new Int32Array(nOccurrences);
  const ends = new Int32Array(papers.length);
  const documentFrequency = new Int32Array(nRuns);
  const titleFrequency = new Int32Array(nRuns);
  const lastSeen = new Int32Array(nRuns).fill(-1);
  const indptr = new Int32Array(papers.length + 1);
  const indices = new Int32Array(nOccurrences);
  for (let paper = 0, end = 0, held = 0; paper < papers.length; paper++) {
    const hasAbstract = titleEnds[paper] < offsets[paper + 1];
    for (let n = 1; n <= longestRun; n++) {
      const runAt = runsAt[n - 1];
      for (let i = offsets[paper]; i + n <= offsets[paper + 1]; i++) {
        const run = runAt[i];
        if (run < 0) continue;
        runs[end] = run;
        places[end++] = longestRun * i + n - 1;
        if (lastSeen[run] === paper) continue;
        lastSeen[run] = paper;
        indices[held++] = run;
        documentFrequency[run]++;
        if (hasAbstract && i < titleEnds[paper]) titleFrequency[run]++;
      }
    }
    ends[paper] = end;
    indptr[paper + 1] = held;
    indices.subarray(indptr[paper], held).sort();
    if (paper % papersPerStep === papersPerStep - 1) yield 0.92 + (0.08 * paper) / papers.length;
  }
  const nHeld = indptr[papers.length];
  const counts = { nRows: papers.length, nCols: nRuns, indptr, indices: indices.slice(0, nHeld) };
  const visit: Runs['visit'] = (onRun) => {
    for (let paper = 0, p = 0; paper < papers.length; paper++) {
      for (; p < ends[paper]; p++)
        onRun(runs[p], paper, Math.floor(places[p] / longestRun), (places[p] % longestRun) + 1);
    }
  };
  return {
    stream,
    isStop,
    counts: { ...counts, data: new Float32Array(nHeld).fill(1) },
    documentFrequency,
    titleFrequency,
    visit,
  };

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

function withRoom(array: Int32Array<ArrayBuffer>, length: number, value: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length).fill(value);
  larger.set(array);
  return larger;
}
