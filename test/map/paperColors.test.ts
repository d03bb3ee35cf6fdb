import { describe, expect, it } from 'vitest';
import { deficiencies, simulate, toOklab, type LinearRgb } from '../../src/map/oklch.ts';
import { colorsOfNumbers, colorsOfValues, sequentialPalette } from '../../src/map/paperColors.ts';

describe('colorsOfNumbers', () => {
  it('goes from the first colour to the last, and leaves out what is missing', () => {
    const { codes, legend } = colorsOfNumbers([2000, NaN, 2010, 2020], 'light');
    expect([...codes]).toEqual([0, -1, 32, 63]);
    expect(legend).toEqual({ kind: 'numbers', least: 2000, most: 2020, isCut: false, nMissing: 1 });
  });

  it('does not give all colours to a few extremes', () => {
    const { codes, legend } = colorsOfNumbers([...Array.from({ length: 99 }, (_, i) => i), 1e9], 'dark');
    expect(legend).toMatchObject({ isCut: true });
    expect(codes[50]).toBeGreaterThan(25);
    expect(codes[99]).toBe(63);
  });

  it('has one colour for numbers that are all the same, and none for none', () => {
    expect([...colorsOfNumbers([5, 5], 'light').codes]).toEqual([0, 0]);
    expect([...colorsOfNumbers([NaN], 'light').codes]).toEqual([-1]);
    expect(colorsOfNumbers([], 'light').codes).toHaveLength(0);
  });

  it('keeps to the domain that is told', () => {
    expect([...colorsOfNumbers([0.5, 2, -1], 'light', [0, 1]).codes]).toEqual([32, 63, 0]);
  });
});

describe('sequentialPalette', () => {
  it('grows lighter step by step, for everyone, and stands out from the ground', () => {
    for (const theme of ['light', 'dark'] as const) {
      const colors = sequentialPalette(theme).map(lightOf);
      for (const view of [colors, ...deficiencies.map((lack) => colors.map((color) => simulate(lack, color)))]) {
        const lightness = view.map((color) => toOklab(color)[0]);
        for (let i = 8; i < lightness.length; i += 8) expect(lightness[i]).toBeGreaterThan(lightness[i - 8]);
      }
      const ground = toOklab(lightOf(theme === 'dark' ? '#14161a' : '#fbfbfa'))[0];
      for (const color of colors) expect(Math.abs(toOklab(color)[0] - ground)).toBeGreaterThan(0.1);
    }
  });
});

describe('colorsOfValues', () => {
  it('colours each paper by its commonest value, and counts what has no colour of its own', () => {
    const names = Array.from({ length: 16 }, (_, i) => `value ${i}`);
    const indptr = Int32Array.of(0, 2, 3, 4, 4, 5);
    const codes = Int32Array.of(3, 1, 0, 15, 1);
    const positions = Float32Array.from({ length: 10 }, (_, i) => i);
    const colors = colorsOfValues(names, indptr, codes, positions, 'light');
    expect([...colors.codes]).toEqual([1, 0, -1, -1, 1]);
    expect(new Set(colors.palette).size).toBe(14);
    expect(colors.legend).toMatchObject({ nOther: 1, nMissing: 1 });
    expect(colors.legend.kind === 'values' && colors.legend.values.slice(0, 2)).toEqual([
      { name: 'value 0', count: 1 },
      { name: 'value 1', count: 2 },
    ]);
  });
});

function lightOf(hex: string): LinearRgb {
  const light = (at: number) => {
    const x = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  };
  return [light(1), light(3), light(5)];
}
