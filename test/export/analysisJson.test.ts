import { expect, test } from 'vitest';
import { analysisJson } from '../../src/export/analysisJson.ts';
import { defaultSettings } from '../../src/settings.ts';
import { analysisOf, paperOf } from './madeUp.ts';

test('the analysis is one object: settings and seed, topics, and a paper a line', () => {
  const papers = [paperOf({ id: 'a', title: 'A "quoted" title' }), paperOf({ id: 'b' })];
  const text = analysisJson(papers, analysisOf([0, -1], [0.5, -0.25, 0.3333333, 0], ['maps']), defaultSettings);
  expect(JSON.parse(text)).toEqual({
    format: 'topograph-analysis',
    version: 1,
    settings: defaultSettings,
    topics: [
      {
        id: 0,
        name: 'maps',
        size: 1,
        terms: [{ term: 'maps', weight: 0.5 }],
        nearest: -1,
        contrast: [],
        summary: '',
        representatives: ['a'],
      },
    ],
    levels: [],
    kScores: [{ k: 1, silhouette: 0.25, stability: 0.5 }],
    papers: [
      { ...papers[0], x: 0.5, y: -0.25, topic: 0, second_topic: -1, belonging: 0.75 },
      { ...papers[1], x: 0.333333, y: 0, topic: -1, second_topic: -1, belonging: 0 },
    ],
  });
  expect(text.split('\n').filter((line) => line.includes('"id":"a"'))).toHaveLength(1);
  expect(text.endsWith('\n')).toBe(true);
});

test('an analysis of no papers is an object too', () => {
  const { papers, topics } = JSON.parse(analysisJson([], analysisOf([], [], []), defaultSettings));
  expect({ papers, topics }).toEqual({ papers: [], topics: [] });
});
