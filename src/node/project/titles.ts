import { hasShape, orNull } from './hasShape.ts';
import { packTitles } from './project.ts';
import type { PaperTitles } from './project.ts';
import { readShared } from './readShared.ts';
import type { Database } from './sqlite.ts';

/** The titles and years of all papers as arrays, which a map is shown from before its papers have been read. */
export function writeTitles(db: Database, { titles, years }: PaperTitles): void {
  const insert = 'INSERT INTO arrays VALUES (?, ?, ?)';
  const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    new Uint8Array(buffer, byteOffset, byteLength);
  db.run(insert, ['titles.bytes', 'u8', bytesOf(titles.bytes)]);
  db.run(insert, ['titles.offsets', 'u32', bytesOf(titles.offsets)]);
  db.run(insert, ['years', 'i16', bytesOf(years)]);
}

/** What writeTitles wrote, or the same of a file that was saved without; null when it cannot be read. */
export function readTitles(db: Database): PaperTitles | null {
  const bytes = readShared(db, 'titles.bytes', Uint8Array);
  const offsets = readShared(db, 'titles.offsets', Uint32Array);
  const years = readShared(db, 'years', Int16Array);
  if (!bytes && !offsets && !years) return titlesInRows(db);
  if (!bytes || !offsets || offsets.length !== (years?.length ?? 0) + 1) return null;
  if (offsets[0] !== 0 || offsets.at(-1) !== bytes.length) return null;
  for (let i = 1; i < offsets.length; i++) if (offsets[i] < offsets[i - 1]) return null;
  return { titles: { bytes, offsets }, years: years! };
}

function titlesInRows(db: Database): PaperTitles | null {
  const rows: unknown = db.all('SELECT title, year FROM papers ORDER BY position');
  return hasShape(rows, [{ title: '', year: orNull(0) }]) ? packTitles(rows) : null;
}
