import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binNumbers } from '../../src/analytics/binNumbers.ts';

test('whole numbers of a short span have a range each, and the missing are counted', () => {
  const bins = binNumbers([2, 3, 3, NaN, 5], Uint8Array.of(1, 0, 1, 1, 1), 10);
  expect(bins).toEqual({
    edges: [2, 3, 4, 5, 6],
    whole: Int32Array.of(1, 2, 0, 1),
    visible: Int32Array.of(1, 1, 0, 1),
    least: Float64Array.of(2, 3, NaN, 5),
    most: Float64Array.of(2, 3, NaN, 5),
    nMissing: 1,
  });
});

test('ranges begin at round numbers', () => {
  expect(binNumbers([0.13, 0.58, 0.99], null, 5).edges).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(binNumbers([1987, 2024], null, 4).edges).toEqual([1980, 1990, 2000, 2010, 2020, 2030]);
});

test('no numbers have no ranges, and one number has one', () => {
  expect(binNumbers([NaN], null, 5)).toMatchObject({ edges: [], nMissing: 1 });
  expect([...binNumbers([0.5, 0.5], null, 5).whole]).toEqual([2]);
});

test('every number lies in the range that counts it, whatever the numbers', () => {
  const number = fc.oneof(fc.integer({ min: -50, max: 3000 }), fc.double({ min: -1e6, max: 1e6 }), fc.constant(NaN));
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (numbers, n) => {
      const { edges, whole, visible, least, most, nMissing } = binNumbers(numbers, null, n);
      expect(whole.reduce((sum, count) => sum + count, 0) + nMissing).toBe(numbers.length);
      expect(visible).toEqual(whole);
      whole.forEach((count, bin) => {
        const inBin = numbers.filter((x) => x >= least[bin] && x <= most[bin]);
        expect(inBin.length).toBe(count);
        if (count === 0) return;
        expect(least[bin]).toBeGreaterThanOrEqual(edges[bin]);
        expect(most[bin]).toBeLessThan(edges[bin + 1]);
      });
    }),
  );
});
