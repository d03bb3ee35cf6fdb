import { stringAt } from '../strings.ts';
import { closeWords } from './closeWords.ts';
import type { SearchIndex } from './searchIndex.ts';

/** Words of an index that a word of a query stands for. */
export interface Expansion {
  /** Indices into the index's words, with the share of their weight that counts. */
  readonly words: ReadonlyMap<number, number>;
  /** The word as typed is in no paper: these are close to it. */
  readonly isSlip: boolean;
}

/** What a word that only begins with the last word counts, against the whole word; and what one does that is close to it. */
const beginningShare = 0.8;
const closeShare = 0.5;

/** Words that a slip can stand for at most: those of the most papers. */
const mostClose = 8;

/** What a word of a query stands for; `isAlone`: no part of a phrase, so that plurals, singulars and slips count. */
export function expandWord(index: SearchIndex, word: string, isPrefix: boolean, isAlone: boolean): Expansion {
  const words = new Map<number, number>();
  if (isPrefix) {
    const end = lowerBound(index, word + '\uffff');
    for (let w = lowerBound(index, word); w < end; w++) words.set(w, beginningShare);
  }
  const variants = isAlone ? [word, `${word}s`, `${word}es`, word.replace(/s$/, '')] : [word];
  for (const variant of variants) {
    const w = wordAt(index, variant);
    if (w !== null) words.set(w, 1);
  }
  if (words.size > 0 || !isAlone) return { words, isSlip: false };
  const close = closeWords(index.words, word, isPrefix).indices;
  const common = close.toSorted((a, b) => nPapersOf(index, b) - nPapersOf(index, a) || a - b).slice(0, mostClose);
  return { words: new Map(common.map((w) => [w, closeShare])), isSlip: common.length > 0 };
}

/** In how many papers a word of the index is. */
export function nPapersOf({ wordOffsets }: SearchIndex, word: number): number {
  return wordOffsets[word + 1] - wordOffsets[word];
}

/** The word's index; null where no paper has it. */
export function wordAt(index: SearchIndex, word: string): number | null {
  const w = lowerBound(index, word);
  return w < index.words.offsets.length - 1 && stringAt(index.words, w) === word ? w : null;
}

/** The first word of the index that is not before `word`. */
function lowerBound(index: SearchIndex, word: string): number {
  let low = 0;
  let high = index.words.offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stringAt(index.words, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
