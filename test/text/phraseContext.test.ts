import { expect, test } from 'vitest';
import { after, before, createPhraseContext } from '../../src/text/phraseContext.ts';

test('a word that stands beside a phrase nine times of ten is its companion, one of two times is not', () => {
  const context = createPhraseContext(2);
  for (let i = 0; i < 100; i++) {
    context.note(0, after, i % 10 === 3 ? 8 : 7, 70);
    context.note(1, after, i % 2, 5);
  }
  expect([context.companion(0, after), context.companion(0, before), context.companion(1, after)]).toEqual([
    70, -1, -1,
  ]);
});

test('the companion is written as it mostly is', () => {
  const context = createPhraseContext(1);
  for (let i = 0; i < 30; i++) context.note(0, after, 7, i % 3 === 0 ? 71 : 70);
  expect(context.companion(0, after)).toBe(70);
});

test('a phrase that mostly ends there has no companion', () => {
  const context = createPhraseContext(1);
  for (let i = 0; i < 30; i++) context.note(0, after, i % 3 === 0 ? 7 : -1, i % 3 === 0 ? 70 : -1);
  expect(context.companion(0, after)).toBe(-1);
});
