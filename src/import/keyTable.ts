import { largerArray } from '../largerArray.ts';

/** Papers by numeric keys, several papers a key: a hash table in flat arrays, for millions of entries. */
export interface KeyTable {
  /** Notes a paper under a key in [0, 2^30); of a key that has `mostPapers` already, nothing. */
  add(key: number, paper: number): void;
  /** Appends the papers of a key to a list, in the order in which they were added, without those that it holds already. */
  collect(key: number, papers: number[]): void;
}

/** A table without entries. */
export function createKeyTable(mostPapers: number): KeyTable {
  let mask = (1 << 14) - 1;
  let slots = newSlots(mask + 1);
  let papers = new Int32Array(1 << 12);
  let next = new Int32Array(1 << 12);
  let [nSlots, nEntries] = [0, 0];

  return {
    add(key, paper) {
      const slot = slotOf(key);
      const at = 4 * slot;
      if (slots[at] < 0) {
        if (4 * ++nSlots > 3 * mask) return (grow(), this.add(key, paper));
        slots[at] = key;
        slots[at + 1] = nEntries;
      } else {
        if (slots[at + 3] >= mostPapers) return;
        next[slots[at + 2]] = nEntries;
      }
      slots[at + 2] = nEntries;
      slots[at + 3]++;
      if (nEntries === papers.length) {
        papers = largerArray(papers, 2 * papers.length);
        next = largerArray(next, 2 * next.length);
      }
      papers[nEntries] = paper;
      next[nEntries++] = -1;
    },
    collect(key, found) {
      const at = 4 * slotOf(key);
      if (slots[at] < 0) return;
      for (let entry = slots[at + 1]; entry >= 0; entry = next[entry]) {
        if (!found.includes(papers[entry])) found.push(papers[entry]);
      }
    },
  };

  /** The slot of the key, or the free one where it belongs. A slot is its key, its first and last entry, and how many. */
  function slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (slots[4 * slot] >= 0 && slots[4 * slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const old = slots;
    mask = 2 * (mask + 1) - 1;
    slots = newSlots(mask + 1);
    nSlots = 0;
    for (let at = 0; at < old.length; at += 4) {
      if (old[at] < 0) continue;
      slots.set(old.subarray(at, at + 4), 4 * slotOf(old[at]));
      nSlots++;
    }
  }
}

function newSlots(n: number): Int32Array {
  const slots = new Int32Array(4 * n);
  for (let at = 0; at < slots.length; at += 4) slots[at] = -1;
  return slots;
}
