import { boilerplate, isInSet, stopWords } from './stopWords.ts';
import { createWordKey } from './wordKey.ts';

/** Gathers spellings and inflections into units: "embedding" and "embeddings", "fine-tuning" and "finetuning" share one. */
export interface Units {
  /** Takes a word that is not a compound. */
  setWord(word: number, text: string): void;
  /** Takes a compound in its pieces, which are not yet its parts. */
  setCompound(word: number, pieces: readonly string[]): void;
  /** Lets the telling pieces of a compound stand for themselves too. */
  setParts(word: number, pieces: readonly string[]): void;
  /** The units of the first `nWords` words, which were all taken. */
  ofAll(nWords: number): Int32Array;
  /** The unit of a text that need not be a word of the papers. */
  ofText(text: string): number;
  count(): number;
  /** The first text of the unit, in lower case. */
  textOf(unit: number): string;
  /** Units of the words inside a compound ("task" in "multi-task"); undefined for other units. */
  partsOf(unit: number): readonly number[] | undefined;
  /** The parts of all units: those of a unit stand at starts[unit] .. starts[unit + 1] - 1. */
  allParts(): { readonly starts: Int32Array; readonly parts: Int32Array };
}

/** No units yet. */
export function createUnits(): Units {
  const wordKey = createWordKey();
  const unitOfKey = new Map<string, number>();
  const texts: string[] = [];
  const unitOfWord: number[] = [];
  const parts: (readonly number[] | undefined)[] = [];

  const ofKey = (key: string, text: string) => {
    let unit = unitOfKey.get(key);
    if (unit === undefined) {
      unit = texts.push(text.toLowerCase()) - 1;
      parts.push(undefined);
      unitOfKey.set(key, unit);
    }
    return unit;
  };
  const ofText = (text: string) => ofKey(wordKey(text), text);

  return {
    setWord: (word, text) => {
      unitOfWord[word] = ofText(text);
    },
    setCompound: (word, pieces) => {
      unitOfWord[word] = ofKey(wordKey(pieces.join('')), pieces.join('-'));
    },
    setParts: (word, pieces) => {
      const unit = unitOfWord[word];
      if (parts[unit]) return;
      const telling = pieces.filter(isTelling).map(ofText);
      if (telling.length > 0) parts[unit] = telling;
    },
    ofAll: (nWords) => Int32Array.from(unitOfWord.slice(0, nWords)),
    ofText,
    count: () => texts.length,
    textOf: (unit) => texts[unit],
    partsOf: (unit) => parts[unit],
    allParts: () => {
      const starts = new Int32Array(texts.length + 1);
      for (let unit = 0; unit < texts.length; unit++) starts[unit + 1] = starts[unit] + (parts[unit]?.length ?? 0);
      const all = new Int32Array(starts[texts.length]);
      for (let unit = 0; unit < texts.length; unit++) if (parts[unit]) all.set(parts[unit]!, starts[unit]);
      return { starts, parts: all };
    },
  };
}

/** A part of a compound that says something by itself. */
function isTelling(part: string): boolean {
  return (
    part.length > 2 &&
    /^\p{L}+$/u.test(part) &&
    !isInSet(stopWords, part) &&
    !isInSet(boilerplate, part) &&
    !prefixes.has(part.toLowerCase())
  );
}

const prefixes = new Set(
  'anti auto bi co counter cross de dis down extra hyper inter intra macro mega meta micro mid mini mis mono multi nano neo non pan para poly post pre pro pseudo quasi self semi sub super tri ultra uni'.split(
    ' ',
  ),
);
