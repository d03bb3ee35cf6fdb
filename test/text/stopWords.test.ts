import { expect, test } from 'vitest';
import { boilerplate, genericWords, isInSet, stopWords } from '../../src/text/stopWords.ts';

test('inflections are in a set with their word', () => {
  const found = ['propose', 'Proposes', 'proposed', 'proposing', 'explores', 'outperforms', 'graph'].map((word) =>
    isInSet(boilerplate, word),
  );
  expect(found).toEqual([true, true, true, true, true, true, false]);
});

test('no list holds the names of fields', () => {
  const names =
    'graph robot migraine insulin logic protein quantum neuron privacy adversarial reinforcement recommendation'.split(
      ' ',
    );
  for (const set of [stopWords, boilerplate, genericWords])
    expect(names.filter((name) => isInSet(set, name))).toEqual([]);
});
