import { largerArray } from '../largerArray.ts';

/** Numbers pairs of whole numbers in the order in which they are first seen. */
export interface PairTable {
  /** The pair's number, or -1 when it was never added. */
  find(a: number, b: number): number;
  /** The pair's number, a new one when it was never added. */
  add(a: number, b: number): number;
  readonly size: () => number;
  /** Both members of pair `number`. */
  readonly first: (number: number) => number;
  readonly second: (number: number) => number;
  /** The table as it is now. */
  arrays(): PairArrays;
}

/** A table of pairs that grows no more. */
export interface PairArrays {
  readonly slots: Int32Array;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
}

/** The pair's number, or -1 when the table does not hold it. */
export function findPair({ slots, firsts, seconds }: PairArrays, a: number, b: number): number {
  let slot = hashPair(a, b) & (slots.length - 1);
  for (;;) {
    const number = slots[slot];
    if (number < 0 || (firsts[number] === a && seconds[number] === b)) return number;
    slot = (slot + 1) & (slots.length - 1);
  }
}

/** A hash of the pair, whose low bits are as good as its high ones. */
export function hashPair(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** An empty table: a hash table with open addressing over typed arrays, for millions of pairs. */
export function createPairTable(expected = 1024): PairTable {
  let capacity = 1 << Math.ceil(Math.log2(Math.max(16, expected * 2)));
  let slots = new Int32Array(capacity).fill(-1);
  let firsts = new Int32Array(capacity >> 1);
  let seconds = new Int32Array(capacity >> 1);
  let count = 0;

  /** The slot that holds the pair, or the empty one where it belongs. */
  const findSlot = (a: number, b: number) => {
    let slot = hashPair(a, b) & (capacity - 1);
    for (;;) {
      const number = slots[slot];
      if (number < 0 || (firsts[number] === a && seconds[number] === b)) return slot;
      slot = (slot + 1) & (capacity - 1);
    }
  };

  const grow = () => {
    capacity *= 2;
    slots = new Int32Array(capacity).fill(-1);
    firsts = largerArray(firsts, capacity >> 1);
    seconds = largerArray(seconds, capacity >> 1);
    for (let number = 0; number < count; number++) slots[findSlot(firsts[number], seconds[number])] = number;
  };

  return {
    find: (a, b) => slots[findSlot(a, b)],
    add: (a, b) => {
      let slot = findSlot(a, b);
      if (slots[slot] >= 0) return slots[slot];
      if (count === capacity >> 1) {
        grow();
        slot = findSlot(a, b);
      }
      slots[slot] = count;
      firsts[count] = a;
      seconds[count] = b;
      return count++;
    },
    size: () => count,
    first: (number) => firsts[number],
    second: (number) => seconds[number],
    arrays: () => ({ slots, firsts: firsts.subarray(0, count), seconds: seconds.subarray(0, count) }),
  };
}
