import { expect, test } from 'vitest';
import { groupYears, papersPerYear } from '../../src/analytics/papersPerYear.ts';

const years = Int16Array.of(2019, 2022, 0, 2019, 2020, 0);
const labels = Int32Array.of(0, 1, 0, 1, -1, 1);

test('every year from the first to the last has a row, and papers without a year are counted apart', () => {
  expect(papersPerYear(years, labels, 2, Uint8Array.of(1, 1, 1, 1, 1, 0))).toEqual({
    years: [2019, 2020, 2021, 2022],
    // topic 0, topic 1, none
    visible: Int32Array.of(1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0),
    whole: Int32Array.of(2, 1, 0, 1),
    unknown: { whole: 2, visible: 1 },
  });
});

test('a filter takes papers from the visible counts only', () => {
  const counts = papersPerYear(years, labels, 2, new Uint8Array(6));
  expect([...counts.visible].every((count) => count === 0)).toBe(true);
  expect(counts.whole).toEqual(Int32Array.of(2, 1, 0, 1));
  expect(counts.unknown).toEqual({ whole: 2, visible: 0 });
});

test('no known year gives no rows', () => {
  const nothing = { years: [], visible: new Int32Array(0), whole: new Int32Array(0) };
  expect(papersPerYear(new Int16Array(3), new Int32Array(3), 1, null)).toEqual({
    ...nothing,
    unknown: { whole: 3, visible: 3 },
  });
  expect(papersPerYear(new Int16Array(0), new Int32Array(0), 0, null)).toEqual({
    ...nothing,
    unknown: { whole: 0, visible: 0 },
  });
});

test('years are grouped into periods that begin at multiples of their length', () => {
  const counts = papersPerYear(years, labels, 2, null);
  expect(groupYears(counts, 1)).toBe(counts);
  expect(groupYears(counts, 5)).toEqual({
    years: [2015, 2020],
    visible: Int32Array.of(1, 1, 0, 0, 1, 1),
    whole: Int32Array.of(2, 2),
    unknown: { whole: 2, visible: 2 },
  });
  const none = papersPerYear(new Int16Array(1), new Int32Array(1), 1, null);
  expect(groupYears(none, 5)).toBe(none);
});
