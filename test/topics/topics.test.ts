import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { readTerms } from '../../src/text/readTerms.ts';
import { describeTopics } from '../../src/topics/describeTopics.ts';
import { paperTerms } from '../../src/topics/paperTerms.ts';
import { createTermScores } from '../../src/topics/scoreTerms.ts';
import { paper } from '../text/papers.ts';
import { csr } from '../vectors/csr.ts';
import { vocabularyOf } from './vocabulary.ts';

describe('createTermScores', () => {
  test('two topics of three papers by hand: a word of all its papers first, a word of both topics last', () => {
    const counts = csr([
      [1, 0, 9],
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ]);
    const titleFrequency = Int32Array.of(1, 2, 0);
    const scores = createTermScores(counts, { documentFrequency: Int32Array.of(3, 2, 6), titleFrequency }, 0);
    const first = scores(Int32Array.of(0, 1, 2));
    const told = (inside: number, outside: number, inTitle: number, n: number) => ({
      score: inside * Math.log(1 + inside / outside) * Math.sqrt((inTitle + 0.5) / (n + 2)),
      ratio: inside / outside,
    });
    expect(first).toEqual([
      { term: 0, ...told(1, 0.5 / 4, 1, 3), holders: Int32Array.of(0, 1, 2) },
      { term: 1, ...told(2 / 3, 0.5 / 4, 2, 2), holders: Int32Array.of(1, 2) },
      { term: 2, ...told(1, 3.5 / 4, 0, 6), holders: Int32Array.of(0, 1, 2) },
    ]);
  });

  test('a term of one paper speaks for a topic of one or two papers only', () => {
    const counts = csr([[1], [0], [0], [1]]);
    const frequencies = { documentFrequency: Int32Array.of(2), titleFrequency: Int32Array.of(0) };
    const scores = createTermScores(counts, frequencies, 0);
    expect([Int32Array.of(0, 1, 2), Int32Array.of(3)].map((members) => scores(members).length)).toEqual([0, 1]);
  });
});

test('the heaviest terms of a paper come first, no piece beside its phrase', () => {
  const matrix = csr([[0.2, 0.9, 0.4, 0.5]]);
  const terms = paperTerms(matrix, vocabularyOf(['ant', 'neural networks', 'neural', 'cow']), 0, 3);
  expect(terms.map(({ term }) => term)).toEqual(['neural networks', 'cow', 'ant']);
});

test('papers on bees and papers on stars make two topics named for them', () => {
  const papers = [
    paper('Honey bees', 'The honey bees of the hive dance. Pollen feeds the hive.'),
    paper('Bees again', 'Honey bees collect pollen for the hive.'),
    paper('Swarms', 'When honey bees swarm, the hive divides.'),
    paper('Neutron stars', 'A neutron star is left by a supernova.'),
    paper('Novae', 'A supernova of a massive star leaves a neutron star.'),
    paper('Pulsars', 'A pulsar is a neutron star that turns.'),
  ];
  const { text } = defaultSettings;
  const { vocabulary, counts } = runToEnd(readTerms(papers, text));
  const vectors = { nRows: 6, nCols: 2, data: Float32Array.of(1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1) };
  const material = { papers, vocabulary, matrix: counts, vectors, text };
  const topics = runToEnd(describeTopics(material, Int32Array.of(0, 0, 0, 1, 1, 1), 2));
  expect(topics.map(({ id, size }) => [id, size])).toEqual([
    [0, 3],
    [1, 3],
  ]);
  expect(topics[0].name).toMatch(/Honey bees/);
  expect(topics[1].name).toMatch(/[Nn]eutron star/);
  expect(topics[1].representatives).toEqual([3, 4, 5]);
});
