import type { ColumnChoices } from '../../tableColumns.ts';
import type { OpenedSource } from '../openSource.ts';
import type { ReadItem } from '../reader.ts';
import { pause, refused } from '../reader.ts';
import type { SourceBytes } from '../sourceBytes.ts';
import { jsonRoles } from './jsonRecord.ts';
import { recordOf } from './jsonTree.ts';
import { parquetRows, readParquetLayout } from './parquetRows.ts';
import { previewRecords } from './tablePreview.ts';

/** Whether these are the first bytes of a Parquet table. */
export function isParquet(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x41 && head[2] === 0x52 && head[3] === 0x31 && head.includes(0);
}

/** A part of a whole file, and what the person said of its columns. */
interface Within {
  readonly from: number;
  readonly share: number;
  readonly choices: ColumnChoices;
}

/** A Parquet table: each row a record, its lists and structures as in JSON. Throws an Unreadable for a damaged file. */
export function readParquet(name: string, bytes: SourceBytes, { from, share, choices }: Within): OpenedSource {
  const layout = readParquetLayout(bytes);
  const rolesOf = jsonRoles(choices);
  const { groups } = layout;
  let fraction = 0;
  return {
    name,
    format: 'Parquet',
    from,
    share,
    *items() {
      let line = 0;
      for (const [i, group] of groups.entries()) {
        const rows = parquetRows(bytes, layout, group);
        if (typeof rows === 'string') yield* refusedRows(line, group.nRows, rows);
        else {
          for (const [j, row] of rows.entries()) {
            yield* recordOf(row, line + j + 1, rolesOf);
            fraction = (i + j / rows.length) / groups.length;
          }
        }
        line += group.nRows;
        yield pause;
      }
      fraction = 1;
    },
    preview() {
      const rows = groups.length === 0 ? [] : parquetRows(bytes, layout, groups[0]);
      return typeof rows === 'string' ? null : previewRecords(rows.slice(0, nFirstRows), choices);
    },
    encoding: () => '',
    fraction: () => fraction,
  };
}

/** The rows of a part of the table that is damaged, as far as they can be counted. */
function* refusedRows(before: number, nRows: number, reason: string): Generator<ReadItem> {
  const [first, last] = [before + 1, before + nRows].map((line) => line.toLocaleString('en'));
  for (let i = 1; i <= Math.min(nRows, maxRefused); i++) {
    yield refused(before + i, `Rows ${first} to ${last} cannot be read (${reason}); they were left out.`);
  }
}

/** What a damaged file says of its length need not be true. */
const maxRefused = 100_000;
const nFirstRows = 60;
