import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { receiptCsv } from '../../src/export/receiptCsv.ts';
import { importPapers } from '../../src/import/importPapers.ts';
import { mergeViews } from '../../src/import/mergeViews.ts';
import { runToEnd } from '../../src/task.ts';

const file = (name: string, records: readonly object[]) => ({
  name,
  bytes: new TextEncoder().encode(records.map((one) => JSON.stringify(one)).join('\n')),
});
const abstract = 'Text of an abstract that says enough.';

test('the receipt has the numbers of a PRISMA diagram, every merge and every refusal', () => {
  const read = runToEnd(
    importPapers([
      file('pubmed.jsonl', [
        { title: '=A paper of maps', abstract, year: 2001 },
        { title: 'Another one', year: 2002 },
      ]),
      file('scopus.jsonl', [{ title: '=a paper of MAPS', abstract, year: 2001 }, { year: 1999 }, { title: 'A third' }]),
    ]),
  );
  const csv = receiptCsv(read.receipt, mergeViews(read));
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  const filled = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')));
  const counts = (
    identified: string,
    included: string,
    duplicates_removed: string,
    refused: string,
    without_abstract: string,
  ) => {
    return { identified, included, duplicates_removed, refused, without_abstract };
  };
  const format = { format: expect.stringMatching(/^JSON/), encoding: 'UTF-8' };
  expect(filled).toEqual([
    { kind: 'source', file: 'pubmed.jsonl', ...format, ...counts('2', '2', '0', '0', '1') },
    { kind: 'source', file: 'scopus.jsonl', ...format, ...counts('3', '1', '1', '1', '1') },
    { kind: 'total', ...counts('5', '3', '1', '1', '2') },
    {
      kind: 'merged',
      file: 'scopus.jsonl',
      line: '1',
      title: "'=a paper of MAPS",
      merged_into: "'=A paper of maps",
      merged_into_file: 'pubmed.jsonl',
      merged_into_line: '1',
      reason: 'same title and year, same abstract',
    },
    {
      kind: 'problem',
      file: 'scopus.jsonl',
      line: '2',
      reason: expect.stringContaining('neither a title nor an abstract'),
    },
  ]);
});
