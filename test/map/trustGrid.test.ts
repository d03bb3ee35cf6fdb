import { expect, it } from 'vitest';
import { trustGrid } from '../../src/map/trustGrid.ts';

const extent = { xMin: 0, yMin: 0, xMax: 1, yMax: 1 };

it('doubts places whose papers are not to be trusted, and no place without papers', () => {
  const positions = Float32Array.of(0, 0, 0.02, 0, 1, 1, 0.98, 1);
  const grid = trustGrid(positions, Float32Array.of(0, 0, 1, 0.5), extent);
  const at = (x: number, y: number) => {
    const column = Math.floor(((x - grid.extent.xMin) / (grid.extent.xMax - grid.extent.xMin)) * grid.width);
    const row = Math.floor(((y - grid.extent.yMin) / (grid.extent.yMax - grid.extent.yMin)) * grid.height);
    return grid.doubt[row * grid.width + column];
  };
  expect(at(0.01, 0.001)).toBeCloseTo(1, 1);
  expect(at(0.99, 0.999)).toBeCloseTo(0.25, 1);
  expect(at(0.5, 0.5)).toBe(0);
  expect(grid.doubt.every((doubt) => doubt >= 0 && doubt <= 1.0001)).toBe(true);
});

it('is all trust for papers at one place, and for none', () => {
  expect(Math.max(...trustGrid(Float32Array.of(1, 1), Float32Array.of(1), extent).doubt)).toBe(0);
  expect(Math.max(...trustGrid(new Float32Array(0), new Float32Array(0), extent).doubt)).toBe(0);
});
