import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeWords, slipsAllowed } from '../../src/search/closeWords.ts';
import { packStrings } from '../../src/strings.ts';

const letters = (most: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: most }).map((all) => all.join(''));

test('the closest words are those that every edit tried in turn finds', () => {
  const all = fc.uniqueArray(letters(10), { maxLength: 12 });
  fc.assert(
    fc.property(all, letters(10), fc.boolean(), (unsorted, typed, isPrefix) => {
      const words = unsorted.filter((word) => word !== '').sort();
      const { indices } = closeWords(packStrings(words), typed, isPrefix);
      const distances = words.map((word) => {
        const ends = isPrefix ? [...word, ''].map((_, end) => word.slice(0, end)) : [word];
        return Math.min(...ends.map((end) => distance(typed, end)));
      });
      const allowed = (distance: number) => distance <= slipsAllowed(typed.length);
      const alike = distances.map((d, w) => (words[w][0] === typed[0] ? d : Infinity));
      const pool = alike.some(allowed) ? alike : distances;
      const least = Math.min(...pool);
      const expected = pool.flatMap((d, w) => (allowed(d) && slipsAllowed(typed.length) > 0 && d === least ? [w] : []));
      expect(indices).toEqual(expected);
    }),
  );
});

test('words of other scripts and of none are no trouble', () => {
  expect(closeWords(packStrings([]), 'graph', false).indices).toEqual([]);
  expect(closeWords(packStrings(['graphe', 'граф', '深度学习']), 'graph', false).indices).toEqual([0]);
  expect(closeWords(packStrings(['a']), 'x'.repeat(1000), true).indices).toEqual([]);
});

/** Restricted edit distance by its recursive definition. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    if (!known.has(key)) {
      const change = of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? of(i - 2, j - 2) + 1 : Infinity;
      known.set(key, Math.min(of(i - 1, j) + 1, of(i, j - 1) + 1, change, swap));
    }
    return known.get(key)!;
  };
  return of(a.length, b.length);
}
