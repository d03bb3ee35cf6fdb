import { expect, test } from 'vitest';
import { colorEntries } from '../../src/map/colorEntries.ts';
import { colorsOfNumbers, colorsOfValues } from '../../src/map/paperColors.ts';
import { mapTones } from '../../src/map/theme.ts';

const tones = mapTones.light;

test('numbers are told by five of them under a heading, and papers without by their count', () => {
  const colors = colorsOfNumbers([1990, 1995, 2010, NaN], 'light');
  const entries = colorEntries(colors, 'Year', tones);
  expect(entries.map(({ name, note }) => [name, note])).toEqual([
    ['Year', ''],
    ['1990', ''],
    ['1995', ''],
    ['2000', ''],
    ['2005', ''],
    ['2010', ''],
    ['Not known', '1'],
  ]);
  expect([entries[1].color, entries[5].color, entries[6].color]).toEqual([
    colors.palette[0],
    colors.palette.at(-1),
    tones.context,
  ]);
});

test('one number alone stands once', () => {
  expect(colorEntries(colorsOfNumbers([7, 7], 'dark'), '', tones).map(({ name }) => name)).toEqual(['7']);
});

test('values are told each with its colour and count', () => {
  const colors = colorsOfValues(
    ['A', 'B'],
    Int32Array.of(0, 1, 2, 2),
    Int32Array.of(0, 1),
    new Float32Array(6),
    'light',
  );
  expect(colorEntries(colors, 'Venue', tones)).toEqual([
    { color: '', name: 'Venue', note: '' },
    { color: colors.palette[0], name: 'A', note: '1' },
    { color: colors.palette[1], name: 'B', note: '1' },
    { color: tones.context, name: 'Not known', note: '1' },
  ]);
});
