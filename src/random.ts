/** Numbers in [0, 1) from a seeded generator. */
export type Random = () => number;

/** A generator of uniform numbers that depends on nothing but the seed (sfc32 seeded through splitmix32). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const splitmix = () => {
    state = (state + 0x9e3779b9) | 0;
    let t = state ^ (state >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) | 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = splitmix();
  return () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
}

/** A whole number in [0, bound). */
export function randomInt(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

/** A sample from the standard normal distribution (Box-Muller). */
export function randomNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** `count` distinct whole numbers of [0, bound) in ascending order; all of them when count >= bound. */
export function sampleIndices(random: Random, bound: number, count: number): Int32Array {
  const all = Int32Array.from({ length: bound }, (_, i) => i);
  if (count >= bound) return all;
  for (let i = 0; i < count; i++) {
    const j = i + randomInt(random, bound - i);
    const swap = all[i];
    all[i] = all[j];
    all[j] = swap;
  }
  return all.slice(0, count).sort();
}
