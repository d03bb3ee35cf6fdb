import { expect, test } from 'vitest';
import { pickSpan } from '../../../renderer/charts/pickSpan.ts';
import type { FieldPick, Mark } from '../../../src/map/scene.ts';

const bar = (x: number, pick?: FieldPick): Mark => ({ kind: 'rect', x, y: 0, width: 5, height: 9, fill: 'none', pick });
const marks = [
  bar(0, { field: 'Year', range: [2001, 2002] }),
  bar(10, { field: 'Year', range: [2003, 2004] }),
  bar(20, { field: 'Year', range: [2005, 2005] }),
  bar(30, { field: 'Cited', range: [1, 2] }),
  bar(40, { field: 'Venue', value: 'AAAI' }),
  bar(50),
];
const scene = { width: 60, height: 9, background: '', title: '', marks };

test('a drag takes in the ranges at its ends and all between, in either direction', () => {
  const span = { pick: { field: 'Year', range: [2001, 2005] }, left: 0, right: 25 };
  expect([pickSpan(scene, 0, 2), pickSpan(scene, 2, 0)]).toEqual([span, span]);
});

test('there is nothing between marks of different fields, of values, or of none', () => {
  expect([pickSpan(scene, 0, 3), pickSpan(scene, 4, 4), pickSpan(scene, 0, 5), pickSpan(scene, 0, 99)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
