import type { EditEntry, EditLog, LoggedEdit, TopicRef } from '../../edit.ts';
import { hasShape, orNull } from './hasShape.ts';
import type { Database } from './sqlite.ts';

/** The log of edits in a project file; null when it cannot be read. */
export function readEdits(db: Database, nDone: number): EditLog | null {
  const rows: unknown = db.all('SELECT edit FROM edits ORDER BY position');
  if (!hasShape(rows, [{ edit: '' }])) return null;
  const entries = rows.map(({ edit }) => JSON.parse(edit) as unknown);
  if (!entries.every(isEntry) || !Number.isInteger(nDone) || nDone < 0 || nDone > entries.length) return null;
  return { entries, nDone };
}

const topic: TopicRef = { name: '', size: 0, nPapers: 0, sample: [''] };

const shapes: { readonly [K in LoggedEdit['kind']]: Extract<LoggedEdit, { readonly kind: K }> } = {
  merge: { kind: 'merge', topics: [topic] },
  split: { kind: 'split', topic, into: 0 },
  splitByTerm: { kind: 'splitByTerm', topic, term: '' },
  rename: { kind: 'rename', topic, name: '' },
  renameAll: { kind: 'renameAll', topics: [topic], names: [''] },
  move: { kind: 'move', papers: [''], to: orNull(topic) },
  gather: { kind: 'gather', papers: [''], name: '' },
  delete: { kind: 'delete', topic },
  assign: { kind: 'assign' },
  pin: { kind: 'pin', papers: [''], name: '' },
  guide: { kind: 'guide', words: '', examples: [''], count: 0, name: '' },
  withdraw: { kind: 'withdraw', entry: 0 },
};

function isEntry(value: unknown): value is EditEntry {
  if (!hasShape(value, { id: 0, sentence: '', edit: { kind: '' } })) return false;
  const { kind } = value.edit;
  return Object.hasOwn(shapes, kind) && hasShape(value.edit, shapes[kind as LoggedEdit['kind']]);
}
