import { createRandom, randomInt } from '../../src/random.ts';
import type { Random } from '../../src/random.ts';
import { mutate, splinters } from '../import/mutate.ts';
import type { Target } from './seeds.ts';

/** The input of that number for a target: always the same, so that a failure can be tried again by its number. */
export function fuzzInput(targets: readonly Target[], target: number, seed: number, index: number): Uint8Array {
  const random = createRandom(seed * 1_000_003 + target * 7919 + index);
  const { seeds } = targets[target];
  const whole = seeds[randomInt(random, seeds.length)];
  const others = targets[randomInt(random, targets.length)].seeds;
  const other = others[randomInt(random, others.length)];
  const isBinary = whole.includes(0);
  if (!isBinary && randomInt(random, 10) === 0) return made(whole, random);
  return mutate(isBinary ? whole : part(whole, random), other, random);
}

/** Most inputs are a record or two long, as damage is as good there and many more can be tried; one in two hundred is as long as a sample. */
function part(bytes: Uint8Array, random: Random): Uint8Array {
  const size = randomInt(random, 200);
  const length = size === 0 ? bytes.length : size < 8 ? 12_000 : 300 + randomInt(random, 1500);
  if (length >= bytes.length) return bytes;
  // The head tells the format.
  if (randomInt(random, 2) === 0) return bytes.slice(0, length);
  const from = randomInt(random, bytes.length - length);
  const head = bytes.slice(0, Math.min(from, 400));
  const both = new Uint8Array(head.length + length);
  both.set(head);
  both.set(bytes.subarray(from, from + length), head.length);
  return both;
}

/** A text made of the format's own lines and of what breaks parsers, in any order. */
function made(bytes: Uint8Array, random: Random): Uint8Array {
  const lines = new TextDecoder().decode(bytes.subarray(0, 8000)).match(/.{1,400}/g) ?? [''];
  const pieces: string[] = [];
  for (let n = 1 + randomInt(random, 60); n > 0; n--) {
    const isSplinter = randomInt(random, 3) === 0;
    pieces.push(isSplinter ? splinters[randomInt(random, splinters.length)] : lines[randomInt(random, lines.length)]);
  }
  return new TextEncoder().encode(pieces.join(randomInt(random, 4) === 0 ? '' : '\n')).slice(0, 100_000);
}
