import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPairTable } from '../../src/text/pairTable.ts';

test('pairs are numbered as a Map would number them, however many there are', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 30 })), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(pairs, (list) => {
      const table = createPairTable(1);
      const numbers = new Map<string, number>();
      for (const [a, b] of list) {
        const key = `${a} ${b}`;
        expect(table.find(a, b)).toBe(numbers.get(key) ?? -1);
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        expect(table.add(a, b)).toBe(numbers.get(key));
      }
      expect(table.size()).toBe(numbers.size);
      for (const [key, number] of numbers) expect(`${table.first(number)} ${table.second(number)}`).toBe(key);
    }),
  );
});
