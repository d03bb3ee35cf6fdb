import type { Edit } from '../edit.ts';
import { hasShape } from './project/hasShape.ts';

/** An edit that a page asks for, with papers as lists; null when it is none. */
export function readEdit(value: unknown): Edit | null {
  if (!hasShape(value, { kind: '' }) || !Object.hasOwn(shapes, value.kind)) return null;
  const plain = Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, part]) => [
      key,
      part instanceof Int32Array ? [...part] : part,
    ]),
  );
  const shape = shapes[value.kind as Edit['kind']];
  if (!hasShape<object>(plain, shape)) return null;
  // Nothing else that the value holds goes into the log.
  return Object.fromEntries(
    Object.keys(shape).map((key) => [key, plain[key as keyof typeof plain]]),
  ) as unknown as Edit;
}

const shapes: { readonly [K in Edit['kind']]: Extract<Edit, { readonly kind: K }> } = {
  merge: { kind: 'merge', topics: [0] },
  split: { kind: 'split', topic: 0, into: 2 },
  splitByTerm: { kind: 'splitByTerm', topic: 0, term: '' },
  rename: { kind: 'rename', topic: 0, name: '' },
  renameAll: { kind: 'renameAll', topics: [0], names: [''] },
  move: { kind: 'move', papers: [0], to: 0 },
  gather: { kind: 'gather', papers: [0], name: '' },
  delete: { kind: 'delete', topic: 0 },
  assign: { kind: 'assign' },
  pin: { kind: 'pin', topic: 0 },
  guide: { kind: 'guide', words: '', examples: [0], count: 1, name: '' },
  withdraw: { kind: 'withdraw', entry: 0 },
};
