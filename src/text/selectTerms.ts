import type { TextSettings } from '../settings.ts';
import type { Steps } from '../task.ts';
import { createPairTable, hashPair, type PairArrays, type PairTable } from './pairTable.ts';
import type { TokenStream } from './tokenizePapers.ts';
import type { Units } from './units.ts';

/** The terms of a corpus by their units: term numbers run through words, then pairs of words, then triples. */
export interface TermSelection {
  readonly nTerms: number;
  readonly documentFrequency: Int32Array;
  /** The term of each unit, -1 for none. */
  readonly wordTerms: Int32Array;
  /** The pairs that are terms or with which one begins. */
  readonly pairs: PairArrays;
  /** The term of each pair of `pairs`, -1 for none. */
  readonly pairTerms: Int32Array;
  /** The triples that are terms, as pairs of (number of a pair, unit). */
  readonly triples: PairArrays;
  readonly tripleTerms: Int32Array;
}

/** Vocabularies larger than this keep the terms of most papers only. */
const maxTerms = 100_000;

/**
 * Counts the papers of all runs of up to `maxNGram` words and keeps the runs within the document frequencies asked for.
 * `isExcluded` says of a run's units whether it must not be a term.
 */
export function* selectTerms(
  stream: TokenStream,
  unitOf: Int32Array,
  units: Units,
  isExcluded: (units: readonly number[]) => boolean,
  settings: TextSettings,
): Steps<TermSelection> {
  const nPapers = stream.titleEnds.length;
  const minWords = settings.minDocumentFrequency ?? (nPapers <= 100 ? 1 : nPapers <= 500 ? 2 : 3);
  const minRuns = nPapers < 5 ? 1 : Math.max(2, minWords);
  const max = Math.max(minWords, Math.floor(settings.maxDocumentFrequency * nPapers));

  const wordCounts = createCounts();
  yield* eachPaper(stream, 0, 0.3, (paper, from, to) => {
    for (let i = from; i < to; i++) {
      const token = stream.tokens[i];
      if (token < 0) continue;
      const unit = unitOf[token];
      wordCounts.note(unit, paper);
      const parts = units.partsOf(unit);
      if (parts) for (const part of parts) wordCounts.note(part, paper);
    }
  });

  const pairs = createPairTable(1 << 16);
  const pairCounts = createCounts();
  if (settings.maxNGram >= 2) {
    const frequentUnitOf = unitOf.map((unit) => (wordCounts.of(unit) >= minRuns ? unit : -1));
    const isFrequent = yield* sketchPairs(stream, frequentUnitOf, minRuns);
    yield* eachPaper(stream, 0.5, 0.8, (paper, from, to) => {
      let previous = -1;
      for (let i = from; i < to; i++) {
        const token = stream.tokens[i];
        const unit = token >= 0 ? frequentUnitOf[token] : -1;
        if (unit >= 0 && previous >= 0 && isFrequent(previous, unit)) pairCounts.note(pairs.add(previous, unit), paper);
        previous = unit;
      }
    });
  }

  const triples = createPairTable(1 << 12);
  const tripleCounts = createCounts();
  if (settings.maxNGram >= 3) {
    yield* eachPaper(stream, 0.8, 1, (paper, from, to) => {
      let previous = -1;
      let previousPair = -1;
      for (let i = from; i < to; i++) {
        const token = stream.tokens[i];
        const unit = token >= 0 ? unitOf[token] : -1;
        const found = unit >= 0 && previous >= 0 ? pairs.find(previous, unit) : -1;
        const pair = found >= 0 && pairCounts.of(found) >= minRuns ? found : -1;
        if (pair >= 0 && previousPair >= 0) tripleCounts.note(triples.add(previousPair, unit), paper);
        previous = unit;
        previousPair = pair;
      }
    });
  }

  const pairUnits = (pair: number) => [pairs.first(pair), pairs.second(pair)];
  const kept = (most: number) => {
    const fits = (n: number, least: number) => n >= least && n <= most;
    return [
      wordCounts.numbers((unit, n) => fits(n, minWords) && !isExcluded([unit])),
      pairCounts.numbers((pair, n) => fits(n, minRuns) && !isExcluded(pairUnits(pair))),
      tripleCounts.numbers(
        (triple, n) => fits(n, minRuns) && !isExcluded([...pairUnits(triples.first(triple)), triples.second(triple)]),
      ),
    ];
  };
  const wanted = kept(max);
  // Papers that are all alike share each of their words; words that say little are better than none.
  const any = wanted.some((numbers) => numbers.length > 0) ? wanted : kept(nPapers);
  const counts = [wordCounts, pairCounts, tripleCounts];
  return number(counts, any, [units.count(), pairs.size(), triples.size()], pairs, triples);
}

/**
 * A function that is false for most pairs of fewer than `least` occurrences, and for none of more: those of millions that
 * never become terms need no place in a table (a counting Bloom filter of one hash, Fan et al. 2000).
 */
function* sketchPairs(
  stream: TokenStream,
  unitOf: Int32Array,
  least: number,
): Steps<(a: number, b: number) => boolean> {
  if (least < 2) return () => true;
  const size = 2 ** Math.ceil(Math.log2(Math.min(2 ** 26, Math.max(2 ** 12, stream.tokens.length))));
  const sketch = new Uint8Array(size);
  yield* eachPaper(stream, 0.3, 0.5, (_, from, to) => {
    let previous = -1;
    for (let i = from; i < to; i++) {
      const token = stream.tokens[i];
      const unit = token >= 0 ? unitOf[token] : -1;
      if (unit >= 0 && previous >= 0) {
        const place = hashPair(previous, unit) & (size - 1);
        if (sketch[place] < 255) sketch[place]++;
      }
      previous = unit;
    }
  });
  return (a, b) => sketch[hashPair(a, b) & (size - 1)] >= Math.min(255, least);
}

/** Numbers the terms that are kept, those of most papers when they are too many. */
function number(
  counts: readonly DocumentCounts[],
  kept: readonly (readonly number[])[],
  sizes: readonly number[],
  pairs: PairTable,
  triples: PairTable,
): TermSelection {
  const frequencies = kept.flatMap((numbers, n) => numbers.map((item) => counts[n].of(item)));
  const floor =
    frequencies.length <= maxTerms ? 0 : Int32Array.from(frequencies).sort()[frequencies.length - maxTerms - 1] + 1;
  const documentFrequency: number[] = [];
  const [wordTerms, pairTerms, tripleTerms] = kept.map((numbers, n) => {
    const terms = new Int32Array(sizes[n]).fill(-1);
    for (const item of numbers) {
      if (counts[n].of(item) >= floor) terms[item] = documentFrequency.push(counts[n].of(item)) - 1;
    }
    return terms;
  });
  return {
    nTerms: documentFrequency.length,
    documentFrequency: Int32Array.from(documentFrequency),
    wordTerms,
    ...onlyTerms(pairs, pairTerms, triples, tripleTerms),
  };
}

/** The tables without the pairs and triples that no term is made of: most stand in one paper or two. */
function onlyTerms(pairs: PairTable, pairTerms: Int32Array, triples: PairTable, tripleTerms: Int32Array) {
  const keptPairs = createPairTable(1 << 12);
  const keptTriples = createPairTable(16);
  const keptPairTerms: number[] = [];
  const keptTripleTerms: number[] = [];
  const keep = (pair: number) => {
    const number = keptPairs.add(pairs.first(pair), pairs.second(pair));
    keptPairTerms[number] = pairTerms[pair];
    return number;
  };
  for (let pair = 0; pair < pairTerms.length; pair++) if (pairTerms[pair] >= 0) keep(pair);
  for (let triple = 0; triple < tripleTerms.length; triple++) {
    if (tripleTerms[triple] < 0) continue;
    keptTripleTerms[keptTriples.add(keep(triples.first(triple)), triples.second(triple))] = tripleTerms[triple];
  }
  return {
    pairs: keptPairs.arrays(),
    pairTerms: Int32Array.from(keptPairTerms),
    triples: keptTriples.arrays(),
    tripleTerms: Int32Array.from(keptTripleTerms),
  };
}

function* eachPaper(
  stream: TokenStream,
  begin: number,
  end: number,
  visit: (paper: number, from: number, to: number) => void,
): Steps<void> {
  const nPapers = stream.titleEnds.length;
  for (let paper = 0; paper < nPapers; paper++) {
    visit(paper, stream.offsets[paper], stream.offsets[paper + 1]);
    if (paper % 1024 === 1023) yield begin + ((end - begin) * paper) / nPapers;
  }
}

interface DocumentCounts {
  /** Counts the paper for the item once, however often it is told; papers come in ascending order. */
  note(item: number, paper: number): void;
  of(item: number): number;
  /** The items for which `isKept` is true. */
  numbers(isKept: (item: number, count: number) => boolean): number[];
}

function createCounts(): DocumentCounts {
  let counts = new Int32Array(1024);
  let lastPapers = new Int32Array(1024).fill(-1);
  let end = 0;
  return {
    note: (item, paper) => {
      if (item >= counts.length) {
        const size = Math.max(item + 1, counts.length * 2);
        const largerCounts = new Int32Array(size);
        largerCounts.set(counts);
        const largerLast = new Int32Array(size).fill(-1);
        largerLast.set(lastPapers);
        counts = largerCounts;
        lastPapers = largerLast;
      }
      if (item >= end) end = item + 1;
      if (lastPapers[item] === paper) return;
      lastPapers[item] = paper;
      counts[item]++;
    },
    of: (item) => (item < end ? counts[item] : 0),
    numbers: (isKept) => {
      const kept: number[] = [];
      for (let item = 0; item < end; item++) if (isKept(item, counts[item])) kept.push(item);
      return kept;
    },
  };
}
