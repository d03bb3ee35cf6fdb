import { packStrings } from '../../strings.ts';
import type { Strings } from '../../strings.ts';
import { hasShape } from './hasShape.ts';
import type { PackedRecord } from './packRecords.ts';
import type { Database } from './sqlite.ts';

/** The records that were merged into the papers of a project file, packed; null when they cannot be read. */
export function readRecords(db: Database, nPapers: number): Strings | null {
  const rows: unknown = db.all('SELECT paper, after, reason, change FROM records ORDER BY position');
  if (!hasShape(rows, [{ paper: 0, after: 0, reason: '', change: '' }])) return null;
  let before = 0;
  const packed: string[] = [];
  for (const { paper, after, reason, change: json } of rows) {
    const change: unknown = JSON.parse(json);
    const isSound = paper >= 0 && paper < nPapers && after >= before && after <= nPapers && isChange(change);
    if (!isSound) return null;
    before = after;
    packed.push(JSON.stringify({ paper, after, reason, change } satisfies PackedRecord));
  }
  return packStrings(packed);
}

/** Every key that a change may have, as papers have it. */
const shapes = {
  id: '',
  title: '',
  abstract: '',
  authors: [''],
  venue: '',
  doi: '',
  url: '',
  keywords: [''],
  label: '',
  language: '',
  source: { file: '', line: 0, rawId: '' },
} satisfies PackedRecord['change'];

function isChange(value: unknown): value is PackedRecord['change'] {
  if (!hasShape(value, {})) return false;
  return Object.entries(value).every(([key, part]) => {
    if (key === 'year') return part === null || Number.isInteger(part);
    if (key === 'fields') return Array.isArray(part) && part.every((one) => hasShape(one, ['']) || Array.isArray(one));
    return Object.hasOwn(shapes, key) && hasShape(part, shapes[key as keyof typeof shapes] as unknown);
  });
}
