import type { FileReceipt, MergeView, Receipt } from '../paper.ts';
import { textCell } from './table.ts';

const columns = [
  'kind',
  'file',
  'line',
  'format',
  'encoding',
  'identified',
  'included',
  'duplicates_removed',
  'refused',
  'without_abstract',
  'title',
  'merged_into',
  'merged_into_file',
  'merged_into_line',
  'reason',
] as const;

type Row = Partial<Readonly<Record<(typeof columns)[number], string | number>>>;

/**
 * What was imported as CSV, like the table of papers: a row of kind 'source' for each file and one 'total', with the
 * numbers of a PRISMA flow diagram (identified = included + duplicates_removed + refused); then a row 'merged' for each
 * record that became part of another's paper, and a row 'problem' for each record refused and each remark.
 */
export function receiptCsv({ files }: Receipt, merges: readonly MergeView[]): string {
  const rows: Row[] = [
    ...files.map((file) => ({
      kind: 'source',
      file: file.file,
      format: file.format,
      encoding: file.encoding,
      ...numbers([file]),
    })),
    { kind: 'total', ...numbers(files) },
    ...merges.map(({ title, source, paperTitle, paperSource, reason }) => ({
      kind: 'merged',
      file: source.file,
      line: source.line,
      title,
      merged_into: paperTitle,
      merged_into_file: paperSource.file,
      merged_into_line: paperSource.line,
      reason,
    })),
    ...files.flatMap(({ problems }) =>
      problems.map(({ file, line, message }) => ({ kind: 'problem', file, line, reason: message })),
    ),
  ];
  const lines = rows.map((row) => columns.map((name) => cell(row[name])).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}

function numbers(files: readonly FileReceipt[]): Row {
  const sum = (key: 'found' | 'imported' | 'merged' | 'refused' | 'withoutAbstract') =>
    files.reduce((total, file) => total + file[key], 0);
  return {
    identified: sum('found'),
    included: sum('imported'),
    duplicates_removed: sum('merged'),
    refused: sum('refused'),
    without_abstract: sum('withoutAbstract'),
  };
}

function cell(value: string | number | undefined): string | number {
  return typeof value === 'string' ? textCell(value) : (value ?? '');
}
