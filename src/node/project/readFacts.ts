import { hasShape } from './hasShape.ts';
import { factShapes } from './shapes.ts';
import type { Facts } from './shapes.ts';
import type { Database } from './sqlite.ts';

/** Some of the facts of a project file; `damaged` makes what is thrown when one cannot be read. */
export function readFacts<K extends keyof Facts>(
  db: Database,
  keys: readonly K[],
  damaged: (why: string) => Error,
): Pick<Facts, K> {
  const facts = keys.map((key) => {
    const value: unknown = JSON.parse(readText(db, key) ?? 'null');
    if (!hasShape(value, factShapes[key])) throw damaged(`its ${key} cannot be read`);
    return [key, value];
  });
  return Object.fromEntries(facts) as Pick<Facts, K>;
}

/** A fact as it stands in the file; null: there is none. */
export function readText(db: Database, key: string): string | null {
  const row: unknown = db.get('SELECT value FROM facts WHERE key = ?', [key]);
  return hasShape(row, { value: '' }) ? row.value : null;
}
