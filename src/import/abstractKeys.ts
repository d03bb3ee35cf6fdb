// Broder, "On the resemblance and containment of documents" (1997), with one permutation in bins (Li, Owen and Zhang,
// "One permutation hashing", 2012): each run of three words falls by its hash into one bin, which keeps its least hash.
// Bins that stay empty make a key that only as short an abstract shares; nothing is filled in.

import { textBytes, writeBytes } from './textBytes.ts';

const nBins = 18;
const binsPerKey = 3;
/** Fewer runs of words than this don't tell papers apart. */
const fewestRuns = 25;
/** Characters that are looked at: an abstract that an exporter cut short begins as the whole one does. */
const longest = 700;
const least = new Int32Array(nBins);

/**
 * Keys by which near-identical abstracts are found, six numbers in [0, 2^30): abstracts that share nine tenths of
 * their runs of words have a key in common nearly always, unlike ones hardly ever. None for a short abstract.
 */
export function abstractKeys(abstract: string): readonly number[] {
  if (abstract.length < 200) return none;
  least.fill(0x7fffffff);
  const nRuns = runsOf(abstract.slice(0, longest));
  return nRuns < fewestRuns ? none : keysOfBins();
}

/** Puts the hashes of the text's runs of words into the bins; answers how many runs there are. */
function runsOf(text: string): number {
  fillUnits(text);
  let nRuns = 0;
  let word = start;
  let before = 0;
  let beforeThat = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = letters[units[i]];
    if (unit !== 0) {
      word = Math.imul(word ^ unit, 0x01000193);
      // Scripts that part no words count by their signs.
      if (unit < 0x2e80) continue;
    }
    if (word === start) continue;
    if (beforeThat !== 0) {
      nRuns++;
      const hash = mix(word ^ Math.imul(before, 0x9e3779b1) ^ Math.imul(beforeThat, 0x85ebca6b));
      const bin = ((hash & 0xffff) * nBins) >>> 16;
      if (hash < least[bin]) least[bin] = hash;
    }
    beforeThat = before;
    before = word;
    word = start;
  }
  return nRuns;
}

const units = new Uint16Array(longest);

function fillUnits(text: string): void {
  if (writeBytes(text) === text.length) units.set(textBytes.subarray(0, text.length));
  else for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
}

function keysOfBins(): number[] {
  const keys: number[] = [];
  for (let bin = 0; bin < nBins; bin += binsPerKey) {
    let key = bin + 1;
    for (let i = bin; i < bin + binsPerKey; i++) key = mix(key ^ least[i]);
    // Small enough for engines to keep it as a plain integer.
    keys.push(key >>> 2);
  }
  return keys;
}

function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Of each UTF-16 unit what it counts as in a word, 0 where it ends one: capitals count as small letters. */
const letters = Uint16Array.from({ length: 1 << 16 }, (_, unit) => {
  if (unit < 128)
    return /[a-z0-9]/i.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0;
  return unit < 0xa0 || (unit >= 0x2000 && unit < 0x2070) ? 0 : unit;
});

const start = 0x811c9dc5 | 0;
const none: readonly number[] = [];
