import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDotProducts, plainEngine, simdEngine } from '../src/dotProducts.ts';
import { dotProductsWasm } from '../src/dotProductsWasm.ts';
import { groupedVectors, dot } from './geometry/unitVectors.ts';

const engines = { plain: plainEngine, simd: simdEngine() ?? plainEngine };

describe.each(Object.entries(engines))('dot products, %s', (_, engine) => {
  test('every product of two blocks of any shape is that of the loop', () => {
    fc.assert(
      fc.property(
        fc.record({
          nCols: fc.integer({ min: 1, max: 19 }),
          nA: fc.integer({ min: 1, max: 9 }),
          nB: fc.integer({ min: 1, max: 9 }),
        }),
        ({ nCols, nA, nB }) => {
          const { vectors } = groupedVectors(20, nCols);
          const products = createDotProducts(nCols, 9, 9, engine);
          products.loadA(vectors, 0, nA);
          products.loadB(vectors, 10, nB);
          products.multiply(nA, nB);
          for (let i = 0; i < nA; i++) {
            for (let j = 0; j < nB; j++) {
              expect(products.out[i * products.outStride + j]).toBeCloseTo(dot(vectors, i, 10 + j), 5);
            }
          }
        },
      ),
    );
  });

  test('rows are loaded at the place asked for', () => {
    const { vectors } = groupedVectors(6, 5);
    const products = createDotProducts(5, 3, 2, engine);
    [4, 0, 2].forEach((row, at) => products.loadA(vectors, row, 1, at));
    products.loadB(vectors, 5, 1);
    products.multiply(3, 1);
    const found = [0, 1, 2].map((i) => products.out[i * products.outStride]);
    [4, 0, 2].forEach((row, at) => expect(found[at]).toBeCloseTo(dot(vectors, row, 5), 5));
  });
});

test('this platform runs the kernel in WebAssembly', () => {
  expect(simdEngine()).not.toBeNull();
});

test('the WebAssembly in the sources is what its source compiles to', async () => {
  const { compileKernel } = (await import('../scripts/assembly.mjs' as string)) as { compileKernel(): Promise<string> };
  expect(readFileSync(new URL('../assembly/dotProducts.ts', import.meta.url), 'utf8')).toContain(
    'export function dotProducts',
  );
  expect(await compileKernel()).toBe(dotProductsWasm);
});
