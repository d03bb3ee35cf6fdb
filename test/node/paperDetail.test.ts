import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperDetail } from '../../src/node/paperDetail.ts';
import { makePaper, makeProject } from './project/smallProject.ts';

test('a paper comes with its heaviest terms and its topic', () => {
  const { nearest, ...detail } = paperDetail(makeProject(), 1);
  expect(detail).toEqual({
    index: 1,
    paper: makePaper(1),
    topic: 0,
    terms: [{ term: 'low-rank', weight: 1 }],
  });
  expect(nearest.length).toBe(3);
});

test('the nearest papers are those with the largest dot products, by looking at all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
        minLength: 1,
        maxLength: 30,
      }),
      (rows) => {
        const project = makeProject(rows.length);
        const vectors = { nRows: rows.length, nCols: 2, data: Float32Array.from(rows.flat()) };
        const { nearest } = paperDetail({ ...project, analysis: { ...project.analysis, vectors } }, 0);
        const [x, y] = rows[0];
        const similarities = rows.slice(1).map(([a, b]) => a * x + b * y + 0);
        const expected = x === 0 && y === 0 ? [] : similarities.sort((a, b) => b - a).slice(0, 10);
        expect(nearest.map(({ similarity }) => similarity)).toEqual(expected);
        expect(nearest.some(({ index }) => index === 0)).toBe(false);
      },
    ),
  );
});

test.each([-1, 4, 0.5, Number.NaN])('there is no paper %d', (index) => {
  expect(() => paperDetail(makeProject(), index)).toThrow('There is no paper');
});
