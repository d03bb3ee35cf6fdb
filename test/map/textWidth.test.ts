import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/map/textWidth.ts';

test('a width is the sum of the advances in the font', () => {
  // Inter Regular's T advances 646 thousandths of an em.
  expect(textWidth('T', 1000, 400)).toBeCloseTo(646, 0);
  expect(textWidth('To', 10, 400)).toBeCloseTo((textWidth('T', 1000, 400) + textWidth('o', 1000, 400)) / 100, 9);
});

test('semibold is wider than regular', () => {
  expect(textWidth('Graph neural networks', 13, 600)).toBeGreaterThan(textWidth('Graph neural networks', 13, 400));
});

test('scripts that the font lacks are estimated, marks take no room', () => {
  expect(textWidth('日本語', 10, 400)).toBe(30);
  expect(textWidth('😀', 10, 600)).toBe(10);
  expect(textWidth('e\u0301', 10, 400)).toBe(textWidth('e', 10, 400));
  expect(textWidth('שלום', 10, 400)).toBe(26);
  expect(textWidth('', 10, 400)).toBe(0);
});

test('a width is finite, grows with the size and adds up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const width = textWidth(a, 12, 400);
      expect(Number.isFinite(width) && width >= 0).toBe(true);
      expect(textWidth(a, 24, 400)).toBeCloseTo(2 * width, 6);
      expect(textWidth(`${a} ${b}`, 12, 400)).toBeCloseTo(width + textWidth(' ', 12, 400) + textWidth(b, 12, 400), 6);
    }),
  );
});
