import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutLegend, type LegendEntry } from '../../src/map/legend.ts';
import { mapTones } from '../../src/map/theme.ts';
import { inkBox, overlaps } from './inkBox.ts';

const entriesOf = (names: readonly string[]): readonly LegendEntry[] =>
  names.map((name, topic) => ({ color: '#123456', name, note: String(topic), topic }));

test('entries fill the columns from top to bottom, about evenly', () => {
  const legend = layoutLegend(entriesOf(['a', 'b', 'c', 'd', 'e']), {
    width: 200,
    maxHeight: 500,
    nColumns: 2,
    size: 12,
  });
  const swatches = legend.marks(10, 20, mapTones.light).filter((mark) => mark.kind === 'rect');
  const lefts = [...new Set(swatches.map(({ x }) => x))];
  expect(lefts.map((left) => swatches.filter(({ x }) => x === left).map(({ topic }) => topic))).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
  expect([legend.nHidden, legend.nCut]).toEqual([0, 0]);
});

test('entries without room are counted in the last line', () => {
  const legend = layoutLegend(entriesOf(Array.from({ length: 40 }, (_, i) => `topic ${i}`)), {
    width: 120,
    maxHeight: 200,
    nColumns: 1,
    size: 12,
  });
  const marks = legend.marks(0, 0, mapTones.light);
  const shown = marks.filter((mark) => mark.kind === 'rect').length;
  expect(shown + legend.nHidden).toBe(40);
  expect(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).at(-1)).toBe(`and ${40 - shown} more`);
});

test('no entries, and no room for any, give a legend without marks', () => {
  const room = { width: 120, maxHeight: 200, nColumns: 2, size: 12 };
  expect(layoutLegend([], room).marks(0, 0, mapTones.light)).toEqual([]);
  expect(layoutLegend(entriesOf(['a']), { ...room, maxHeight: 5 }).marks(0, 0, mapTones.light)).toEqual([]);
});

test('a legend keeps to its room and its entries to themselves', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'm', 'i', '学'), minLength: 1, maxLength: 9 });
  const names = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 30 });
  const nColumns = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(names, nColumns, fc.integer({ min: 60, max: 400 }), (words, nColumns, maxHeight) => {
      const room = { width: 160 * nColumns, maxHeight, nColumns, size: 11 };
      const legend = layoutLegend(entriesOf(words.map((word) => word.join(' '))), room);
      expect(legend.height).toBeLessThanOrEqual(maxHeight + 1e-6);
      expect(legend.width).toBeLessThanOrEqual(room.width + 1e-6);
      const boxes = legend.marks(0, 0, mapTones.light).map((mark) => inkBox(mark)!);
      boxes.forEach((box, i) => {
        expect(box.right).toBeLessThanOrEqual(legend.width + 1e-6);
        expect(boxes.slice(i + 1).filter((other) => overlaps(box, other))).toEqual([]);
      });
    }),
  );
});
