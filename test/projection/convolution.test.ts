import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convolve, createConvolution, setResponse } from '../../src/projection/convolution.ts';
import { oneThread } from '../../src/threads.ts';

test('a convolution is the sum over all nodes of their number times the response at their distance', () => {
  const side = 16;
  const response = (dx: number, dy: number) => 1 / (1 + 2 * dx + dy * dy);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(side * side - 1), fc.integer({ min: -5, max: 5 })), { maxLength: 9 }),
      (set) => {
        const grid = createConvolution(side, oneThread);
        setResponse(grid, response);
        for (const [node, value] of set) grid.nodes[node] = value;
        const given = grid.nodes.slice();
        convolve(grid, oneThread);
        for (const at of [0, side - 1, 3 * side + 5, side * side - 1]) {
          let expected = 0;
          given.forEach((value, node) => {
            const dx = Math.abs((node % side) - (at % side));
            const dy = Math.abs(Math.floor(node / side) - Math.floor(at / side));
            expected += value * response(dx, dy);
          });
          expect(grid.nodes[at]).toBeCloseTo(expected, 4);
        }
      },
    ),
    { numRuns: 30 },
  );
});
