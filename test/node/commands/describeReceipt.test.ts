import { expect, test } from 'vitest';
import { describeFiles, nameFiles } from '../../../src/node/commands/describeReceipt.ts';
import type { FileReceipt } from '../../../src/paper.ts';

const receiptOf = (i: number): FileReceipt => ({
  file: `${i}.ris`,
  format: 'RIS',
  encoding: 'UTF-8',
  found: 10 + i,
  imported: 7 + i,
  merged: 2,
  refused: 1,
  withoutAbstract: i,
  languages: [
    { language: 'en', papers: 6 + i },
    { language: 'de', papers: 1 },
  ],
  problems: [],
});
const receipts = Array.from({ length: 20 }, (_, i) => receiptOf(i));

test('few files are told of one by one, the many of a folder in one sum', () => {
  expect(describeFiles({ files: receipts.slice(0, 2) })).toEqual([
    '0.ris: 10 found: 7 imported, 2 merged with the same paper, 1 left out; 0 without abstract, 1 in German',
    '1.ris: 11 found: 8 imported, 2 merged with the same paper, 1 left out; 1 without abstract, 1 in German',
  ]);
  expect(describeFiles({ files: receipts })).toEqual([
    '20 files: 390 found: 330 imported, 40 merged with the same paper, 20 left out; 190 without abstract, 20 in German. ' +
      '"topograph import" tells of each.',
  ]);
});

test('of many files the largest are named', () => {
  expect(nameFiles(receipts.slice(0, 2))).toBe('0.ris (7), 1.ris (8)');
  expect(nameFiles(receipts)).toBe('19.ris (26), 18.ris (25), 17.ris (24), 16.ris (23), 15.ris (22) and 15 more files');
});
