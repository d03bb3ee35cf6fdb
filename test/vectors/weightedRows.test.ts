import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDenseArrays, plainEngine, simdEngine } from '../../src/vectors/weightedRows.ts';
import { weightedRowsWasm } from '../../src/vectors/weightedRowsWasm.ts';
import { csr } from './csr.ts';

const engines = { plain: plainEngine, simd: simdEngine() ?? plainEngine };

describe.each(Object.entries(engines))('weighted rows, %s', (_, engine) => {
  test('a sparse matrix times a dense one is what the loop makes of them, for every shape and part', () => {
    const shape = fc.record({
      nRows: fc.integer({ min: 1, max: 8 }),
      nTerms: fc.integer({ min: 1, max: 6 }),
      nCols: fc.integer({ min: 1, max: 70 }),
      begin: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(
        shape,
        fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
        ({ nRows, nTerms, nCols, begin }, stream) => {
          const next = () => stream.next().value as number;
          const rows = Array.from({ length: nRows }, () => Array.from({ length: nTerms }, next));
          const dense = createDenseArrays([nTerms, nRows], nCols, engine);
          const [from, to] = dense.arrays;
          for (let t = 0; t < nTerms; t++) for (let c = 0; c < nCols; c++) from[t * dense.stride + c] = t + c / 8;
          const first = Math.min(begin, nRows);
          dense.multiply(csr(rows), first, nRows, 0, 1);
          for (let i = 0; i < nRows; i++) {
            for (let c = 0; c < nCols; c++) {
              const wanted = i < first ? 0 : rows[i].reduce((sum, x, t) => sum + x * (t + c / 8), 0);
              expect(to[i * dense.stride + c]).toBeCloseTo(wanted, 3);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('this platform runs the kernel in WebAssembly', () => {
  expect(simdEngine()).not.toBeNull();
});

test('the WebAssembly in the sources is what its source compiles to', async () => {
  const script = new URL('../../scripts/assembly.mjs', import.meta.url).href;
  const { compileKernel } = (await import(script)) as { compileKernel: (name: string) => Promise<string> };
  expect(readFileSync(new URL('../../assembly/weightedRows.ts', import.meta.url), 'utf8')).toContain('weightedRows');
  expect(await compileKernel('weightedRows')).toBe(weightedRowsWasm);
});
