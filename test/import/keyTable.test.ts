import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyTable } from '../../src/import/keyTable.ts';

test('a table finds what a map of lists does', () => {
  const entry = fc.record({ key: fc.oneof(fc.nat(20), fc.nat(2 ** 30 - 1)), paper: fc.nat(50) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 300 }), (entries) => {
      const table = createKeyTable(5);
      const lists = new Map<number, number[]>();
      for (const { key, paper } of entries) {
        table.add(key, paper);
        const list = lists.get(key) ?? [];
        if (list.length < 5) list.push(paper);
        lists.set(key, list);
      }
      for (const key of [...lists.keys(), 7, 2 ** 30 - 1]) {
        const found: number[] = [];
        table.collect(key, found);
        expect(found).toEqual([...new Set(lists.get(key) ?? [])]);
      }
    }),
  );
});

test('a table grows to a hundred thousand keys', () => {
  const table = createKeyTable(2);
  for (let i = 0; i < 100_000; i++) table.add((i * 7919) % 2 ** 30, i);
  for (const i of [0, 1, 50_000, 99_999]) {
    const found = [-1];
    table.collect((i * 7919) % 2 ** 30, found);
    expect(found).toEqual([-1, i]);
  }
});
