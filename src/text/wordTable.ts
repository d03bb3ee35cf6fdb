import { largerArray } from '../largerArray.ts';

/** Numbers words, given as UTF-16 code units, in the order in which they are first seen; no string is made. */
export interface WordTable {
  /** The number of the word codes[from] .. codes[to - 1], a new one where it was never seen. `hash` is its `hashUnit`s. */
  add(codes: Uint16Array, from: number, to: number, hash: number): number;
  size(): number;
  /** The code units of all words, one after the other. */
  units(): Uint16Array;
  /** Where each word ends in `units`; it begins where the one before it ends. */
  ends(): Int32Array;
  text(number: number): string;
  /** Forgets all words. */
  clear(): void;
}

/** What a word's hash begins with. */
export const hashStart = 0x2c1b3c6d;

/** The hash of a word that goes on with the code unit (after FNV-1a). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1);
}

/** An empty table: open addressing over typed arrays. */
export function createWordTable(): WordTable {
  let slots = new Int32Array(1 << 12).fill(-1);
  let hashes = new Int32Array(1 << 11);
  let ends = new Int32Array(1 << 11);
  let pool = new Uint16Array(1 << 14);
  let count = 0;

  const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (slots.length - 1);

  const isWord = (word: number, codes: Uint16Array, from: number, to: number) => {
    let at = word === 0 ? 0 : ends[word - 1];
    if (ends[word] - at !== to - from) return false;
    for (let i = from; i < to; i++) if (codes[i] !== pool[at++]) return false;
    return true;
  };

  const grow = () => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    hashes = largerArray(hashes, slots.length / 2);
    ends = largerArray(ends, slots.length / 2);
    for (let word = 0; word < count; word++) {
      let slot = slotOf(hashes[word]);
      while (slots[slot] >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = word;
    }
  };

  return {
    add: (codes, from, to, hash) => {
      let slot = slotOf(hash);
      for (let word = slots[slot]; word >= 0; word = slots[slot]) {
        if (hashes[word] === hash && isWord(word, codes, from, to)) return word;
        slot = (slot + 1) & (slots.length - 1);
      }
      const at = count === 0 ? 0 : ends[count - 1];
      const end = at + to - from;
      if (end > pool.length) pool = largerArray(pool, Math.max(end, pool.length * 2));
      pool.set(codes.subarray(from, to), at);
      slots[slot] = count;
      hashes[count] = hash;
      ends[count] = end;
      if (++count === slots.length / 2) grow();
      return count - 1;
    },
    size: () => count,
    units: () => pool,
    ends: () => ends.subarray(0, count),
    text: (number) => textOfUnits(pool, number === 0 ? 0 : ends[number - 1], ends[number]),
    clear: () => {
      slots.fill(-1);
      count = 0;
    },
  };
}

/** The code units as a string. */
export function textOfUnits(units: Uint16Array, from: number, to: number): string {
  let text = '';
  // A call takes no more arguments than fit on the stack.
  for (let at = from; at < to; at += 4096)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(to, at + 4096)) as unknown as number[]);
  return text;
}
