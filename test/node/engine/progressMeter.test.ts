import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProgressMeter } from '../../../src/node/engine/progressMeter.ts';
import { stages } from '../../../src/task.ts';

const step = fc.record({ stage: fc.constantFrom(...stages), fraction: fc.double({ min: -1, max: 2, noNaN: true }) });

test('the whole never falls and stays within 0 and 1, whatever the stages say', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (steps) => {
      const meter = createProgressMeter();
      let last = 0;
      steps.forEach((progress, i) => {
        const { overall, secondsLeft } = meter.update(progress, i);
        expect(overall).toBeGreaterThanOrEqual(last);
        expect(overall).toBeLessThanOrEqual(1);
        expect(secondsLeft ?? 0).toBeGreaterThanOrEqual(0);
        last = overall;
      });
    }),
  );
});

test('a build begins at 0 and ends at nearly 1', () => {
  const meter = createProgressMeter();
  expect(meter.update({ stage: 'import', fraction: 0 }, 0).overall).toBe(0);
  expect(meter.update({ stage: 'projection', fraction: 1 }, 10).overall).toBeCloseTo(0.99, 5);
});

test('a task that skips to its last stages begins at 0 too', () => {
  const meter = createProgressMeter();
  expect(meter.update({ stage: 'projection', fraction: 0 }, 0).overall).toBe(0);
  expect(meter.update({ stage: 'projection', fraction: 0.5 }, 1).overall).toBeCloseTo(0.4, 5);
});

test('the time left is unknown at first, and falls while a stage is silent', () => {
  const meter = createProgressMeter();
  expect(meter.later(5)).toBe(null);
  expect(meter.update({ stage: 'import', fraction: 0.1 }, 0.1).secondsLeft).toBe(null);
  const known = meter.update({ stage: 'clusters', fraction: 0.5 }, 4).secondsLeft!;
  expect(known).toBeGreaterThan(2);
  expect(known).toBeLessThan(8);
  const later = meter.later(4.4)!;
  expect(later.secondsLeft).toBeLessThan(known);
  expect(later.stage).toBe('clusters');
});
