import type { Steps } from '../task.ts';
import { createPairTable } from './pairTable.ts';
import type { TokenStream } from './tokenizePapers.ts';
import type { Units } from './units.ts';

/** How people write the compounds of a corpus. */
export interface Compounds {
  /** 1 for each word of the stream with which a compound of two words may begin. */
  readonly mayBegin: Uint8Array;
  /** Whether these words, one after the other, are a compound that people mostly join. */
  isJoined(word: number, next: number): boolean;
  /** The pieces of the hyphenated words that people mostly write apart. */
  readonly apart: ReadonlyMap<number, readonly string[]>;
}

/** Of all ways to write a compound, the share of hyphenated and closed ones from which on it counts as one word. */
const minJoinedShare = 0.3;

/** Second halves that make no word of their own: "graph-based" is "graph". */
const looseEndings = new Set(['based', 'like', 'related']);

/**
 * Counts how each compound is written: with a hyphen, closed or open. Gives each word of the stream its unit. A compound
 * that is mostly closed ("simula-tion") got its hyphen at a line's end: its pieces say nothing. Others' become parts where
 * they mostly stand alone ("task" of "multi-task", not "grained" of "fine-grained").
 */
export function* findCompounds({ words, tokens }: TokenStream, units: Units): Steps<Compounds> {
  const pairs = createPairTable();
  const pieces = new Map<number, readonly string[]>();
  const pairOf = new Map<number, number>();
  for (let w = 0; w < words.length; w++) {
    if (w % wordsPerStep === wordsPerStep - 1) yield (0.5 * w) / words.length;
    const split = words[w].includes('-') ? words[w].split('-') : [];
    if (split.length < 2) {
      units.setWord(w, words[w]);
      continue;
    }
    units.setCompound(w, split);
    pieces.set(w, split);
    if (split.length === 2) pairOf.set(w, pairs.add(units.ofText(split[0]), units.ofText(split[1])));
  }

  const unitOf = units.ofAll(words.length);
  const isHyphenated = new Uint8Array(words.length);
  for (const w of pieces.keys()) isHyphenated[w] = 1;
  const isFirst = new Uint8Array(units.count());
  for (let pair = 0; pair < pairs.size(); pair++) isFirst[pairs.first(pair)] = 1;

  const mayBegin = Uint8Array.from(unitOf, (unit, w) => (isFirst[unit] === 1 && isHyphenated[w] === 0 ? 1 : 0));

  const nOpen = new Int32Array(pairs.size());
  const nOfWord = new Int32Array(words.length);
  const countPairs = (from: number, to: number) => {
    let first = from > 0 && tokens[from - 1] >= 0 && mayBegin[tokens[from - 1]] === 1 ? unitOf[tokens[from - 1]] : -1;
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token < 0) {
        first = -1;
        continue;
      }
      nOfWord[token]++;
      if (first >= 0 && isHyphenated[token] === 0) {
        const pair = pairs.find(first, unitOf[token]);
        if (pair >= 0) nOpen[pair]++;
      }
      first = mayBegin[token] === 1 ? unitOf[token] : -1;
    }
  };
  for (let i = 0; i < tokens.length; i += tokensPerStep) {
    countPairs(i, Math.min(tokens.length, i + tokensPerStep));
    yield 0.5 + (0.5 * i) / tokens.length;
  }
  const nHyphenated = new Int32Array(units.count());
  const nClosed = new Int32Array(units.count());
  for (let w = 0; w < words.length; w++) (isHyphenated[w] ? nHyphenated : nClosed)[unitOf[w]] += nOfWord[w];

  const joined = new Uint8Array(pairs.size());
  const apart = new Map<number, readonly string[]>();
  for (const [w, split] of pieces) {
    const pair = pairOf.get(w) ?? -1;
    const n = nHyphenated[unitOf[w]] + nClosed[unitOf[w]];
    const isApart = pair >= 0 && (looseEndings.has(split[1].toLowerCase()) || n < minJoinedShare * (n + nOpen[pair]));
    if (isApart) apart.set(w, split);
    else if (nHyphenated[unitOf[w]] >= nClosed[unitOf[w]]) {
      const standsAlone = (piece: string) => nClosed[units.ofText(piece)] >= nHyphenated[unitOf[w]];
      units.setParts(w, split.filter(standsAlone));
    }
    if (pair >= 0 && !isApart) joined[pair] = 1;
  }
  return {
    apart,
    mayBegin,
    isJoined: (word, next) => {
      const pair = pairs.find(unitOf[word], unitOf[next]);
      return pair >= 0 && joined[pair] === 1;
    },
  };
}

const wordsPerStep = 8192;
const tokensPerStep = 1 << 19;
