import { expect, test } from 'vitest';
import { runToEnd } from '../../src/task.ts';
import { termPapers } from '../../src/topics/termPapers.ts';
import { csr } from '../vectors/csr.ts';

test('termPapers lists the papers of each term, ascending; a term of none has none', () => {
  expect(
    runToEnd(
      termPapers(
        csr([
          [1, 0, 0, 2],
          [0, 0, 0, 1],
          [3, 0, 1, 0],
        ]),
      ),
    ),
  ).toEqual({ nPapers: 3, starts: Int32Array.of(0, 2, 2, 3, 5), papers: Int32Array.of(0, 2, 2, 0, 1) });
  expect(runToEnd(termPapers(csr([]))).papers).toEqual(new Int32Array(0));
});
