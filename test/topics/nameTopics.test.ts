import { expect, test } from 'vitest';
import { nameTopics } from '../../src/topics/nameTopics.ts';
import type { Phrase } from '../../src/topics/phrase.ts';

const phrase = (text: string, score: number, holders: readonly number[], nTelling = 1): Phrase => ({
  term: 0,
  text,
  score,
  ratio: 50,
  holders: Int32Array.from(holders),
  keys: text.toLowerCase().split(' '),
  nTelling,
  isSentencePiece: false,
});

test('a second phrase is chosen for the papers that the first does not speak for', () => {
  const phrases = [
    phrase('reinforcement learning', 1, [0, 1, 2, 3]),
    phrase('RL', 0.95, [0, 1, 2, 3]),
    phrase('bandit games', 0.6, [4, 5]),
  ];
  expect(nameTopics([phrases], [6])).toEqual(['Reinforcement learning, bandit games']);
});

test('the fewer papers the first phrase speaks for, the sooner it is joined by a second', () => {
  const second = phrase('river floods', 0.3, [7, 8, 9]);
  const named = (holders: readonly number[]) => nameTopics([[phrase('honey bees', 1, holders), second]], [10])[0];
  expect(named([0, 1, 2, 3, 4])).toBe('Honey bees, river floods');
  expect(named([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe('Honey bees');
});

test('what two papers say names a topic only where nothing else does', () => {
  const phrases = [phrase('swarm drones', 1.1, [0, 1]), phrase('honey bees', 1, [0, 1, 2, 3])];
  expect(nameTopics([phrases], [6])).toEqual(['Honey bees']);
  expect(nameTopics([phrases.slice(0, 1)], [6])).toEqual(['Swarm drones']);
});

test('no phrase stands in two names: the topic it suits best has it', () => {
  const names = nameTopics(
    [[phrase('graph walks', 1, [0, 1]), phrase('spectral theory', 0.5, [0])], [phrase('graph walks', 2, [0, 1])]],
    [2, 2],
  );
  expect(names).toEqual(['Spectral theory', 'Graph walks']);
});

test('phrases of a name share no word, and a phrase wins over a word that says nearly as much', () => {
  const phrases = [
    phrase('networks', 1.2, [0, 1, 2]),
    phrase('neural networks', 1, [0, 1]),
    phrase('graph networks', 0.9, [2, 3]),
  ];
  expect(nameTopics([phrases], [4])).toEqual(['Neural networks']);
});

test('a name begins with a capital letter, except where people write its first word otherwise', () => {
  const texts = ['recommendation systems', 'k-means', 'covid-19', 'e-commerce', 'équations', "crohn's disease"];
  const kept = ['mRNA vaccines', 'LoRA', 'p53', 'α-synuclein', 'pH', 'low-Rank ants', '3d scenes', '蛋白质', 'c-Myc'];
  const names = [...texts, ...kept].map((text) => nameTopics([[phrase(text, 1, [0])]], [1])[0]);
  expect(names).toEqual([
    'Recommendation systems',
    'K-means',
    'Covid-19',
    'E-commerce',
    'Équations',
    "Crohn's disease",
    ...kept,
  ]);
});

test('topics without a readable phrase are told apart by number', () => {
  expect(nameTopics([[], []], [3, 2])).toEqual(['Topic 1', 'Topic 2']);
});
