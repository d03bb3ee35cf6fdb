import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSharedSimd } from '../../src/simd.ts';
import { runToEnd } from '../../src/task.ts';
import { oneThread } from '../../src/threads.ts';
import { createSparseProducts } from '../../src/vectors/weightedRows.ts';
import { weightedRowsWasm } from '../../src/vectors/weightedRowsWasm.ts';
import { csr } from './csr.ts';

describe.each([
  ['in JavaScript', false],
  ['in WebAssembly', true],
])('weighted rows, %s', (_, takesSimd) => {
  test('a sparse matrix times a dense one is what the loop makes of them, for every shape', () => {
    const shape = fc.record({
      nRows: fc.integer({ min: 1, max: 40 }),
      nTerms: fc.integer({ min: 1, max: 6 }),
      nCols: fc.integer({ min: 1, max: 70 }),
      kept: fc.constantFrom(0, -2),
    });
    fc.assert(
      fc.property(
        shape,
        fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
        ({ nRows, nTerms, nCols, kept }, stream) => {
          const next = () => stream.next().value as number;
          const rows = Array.from({ length: nRows }, () => Array.from({ length: nTerms }, next));
          const { arrays, stride, multiply } = createSparseProducts(
            [csr([[1]]), csr(rows)],
            [nTerms, nRows],
            nCols,
            oneThread,
            takesSimd,
          );
          const [from, to] = arrays;
          for (let t = 0; t < nTerms; t++) for (let c = 0; c < nCols; c++) from[t * stride + c] = t + c / 8;
          for (let i = 0; i < nRows; i++) for (let c = 0; c < nCols; c++) to[i * stride + c] = i - c;
          runToEnd(multiply(1, 0, 1, kept));
          for (let i = 0; i < nRows; i++) {
            for (let c = 0; c < stride; c++) {
              const wanted = rows[i].reduce((sum, x, t) => sum + x * (t + c / 8), kept * (i - c));
              expect(to[i * stride + c]).toBeCloseTo(c < nCols ? wanted : 0, 3);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('this platform runs the kernel in WebAssembly', () => {
  const memory = loadSharedSimd(weightedRowsWasm)?.createMemory(1);
  expect(memory?.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(loadSharedSimd(weightedRowsWasm)?.kernelOn(memory!)).not.toBeNull();
});

test('the WebAssembly in the sources is what its source compiles to', async () => {
  const script = new URL('../../scripts/assembly.mjs', import.meta.url).href;
  const { compileKernel } = (await import(script)) as { compileKernel: (name: string) => Promise<string> };
  expect(readFileSync(new URL('../../assembly/weightedRows.ts', import.meta.url), 'utf8')).toContain('weightedRows');
  expect(await compileKernel('weightedRows')).toBe(weightedRowsWasm);
});
