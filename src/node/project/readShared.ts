import type { Database } from './sqlite.ts';

interface ArrayType<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer): A;
}

/** An array of a project file in shared memory; null when there is none of the name, or no whole number of elements. */
export function readShared<A>(db: Database, name: string, ArrayType: ArrayType<A>): A | null {
  const row = db.get('SELECT data FROM arrays WHERE name = ?', [name]) as { data: Uint8Array } | null;
  if (!row || row.data.length % ArrayType.BYTES_PER_ELEMENT !== 0) return null;
  const buffer = new SharedArrayBuffer(row.data.length);
  new Uint8Array(buffer).set(row.data);
  return new ArrayType(buffer);
}
