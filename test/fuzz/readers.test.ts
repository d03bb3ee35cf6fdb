import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultOf } from './checkInput.ts';
import { fuzzInput } from './fuzzInput.ts';
import { fuzzTargets } from './seeds.ts';

/** The beginning of what `npm run fuzz` tries at length. */
const nInputs = 30;
const targets = fuzzTargets(fileURLToPath(new URL('../../', import.meta.url)));

for (const [i, { name }] of targets.entries()) {
  test(`${name}, damaged ${nInputs} times, is read without a fault`, () => {
    for (let index = 0; index < nInputs; index++) {
      expect(faultOf(fuzzInput(targets, i, 1, index), name), `input ${index}`).toBeNull();
    }
  });
}
