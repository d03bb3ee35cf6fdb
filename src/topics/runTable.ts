import { largerArray } from '../largerArray.ts';
import { createPairTable } from '../text/pairTable.ts';
import { singular } from './singular.ts';

/** Numbers runs by their words; a run is numbered by the run that it goes on from and its last unit, what the forms of a word share. */
export interface RunTable {
  readonly size: () => number;
  ofWord(word: number): number;
  /** The run that goes on from another one with the word. */
  goOn(from: number, word: number): number;
  /** Papers that hold each run, and the last of them. */
  tallies(): { readonly nHolders: Int32Array; readonly lastHolders: Int32Array };
}

/** No runs yet of the words. */
export function createRunTable(words: readonly string[]): RunTable {
  const units = wordUnits(words);
  /** The unit of each word that has but one, -1 for others. */
  const onlyUnits = Int32Array.from(units, (ofWord) => (ofWord.length === 1 ? ofWord[0] : -1));
  const table = createPairTable(1 << 16);
  const runs = new Int32Array(words.length).fill(-1);
  let nHolders = new Int32Array(1 << 16);
  let lastHolders = new Int32Array(1 << 16).fill(-1);
  const goOn = (from: number, word: number) =>
    onlyUnits[word] >= 0
      ? table.add(from, onlyUnits[word])
      : units[word].reduce((run, unit) => table.add(run, unit), from);
  const ofWord = (word: number) => (runs[word] >= 0 ? runs[word] : (runs[word] = goOn(-1, word)));
  return {
    size: table.size,
    ofWord,
    goOn,
    tallies: () => {
      if (table.size() > nHolders.length) {
        nHolders = largerArray(nHolders, 2 * table.size());
        lastHolders = largerArray(lastHolders, 2 * table.size(), -1);
      }
      return { nHolders, lastHolders };
    },
  };
}

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
