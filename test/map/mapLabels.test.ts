import { describe, expect, test } from 'vitest';
import { shortTitle, topicLabels } from '../../src/map/mapLabels.ts';
import { bareTopic } from './bareTopic.ts';

describe('topicLabels', () => {
  test('chosen topics come first, then the larger; sizes follow the share; topics without papers have none', () => {
    const topics = [bareTopic(0, 'a', 50), bareTopic(1, 'b', 30), bareTopic(2, 'c', 20), bareTopic(3, 'd', 0)];
    const anchors = new Float32Array([0, 0, 1, 1, 2, 2, NaN, NaN]);
    const labels = topicLabels(topics, anchors, 100, { first: new Set([2]) });
    expect(labels.map(({ id }) => id)).toEqual([2, 0, 1]);
    expect(labels.every(({ size }) => size >= 12 && size <= 22)).toBe(true);
    expect(labels[1].size).toBe(22);
    expect(topicLabels([bareTopic(0, 'a', 1)], anchors, 1000)[0].size).toBe(13);
  });

  test('a long name takes two lines, and loses its last phrases rather than half a word', () => {
    const name = 'parameter-efficient fine-tuning, low-rank adaptation, catastrophic forgetting of tasks';
    const [label] = topicLabels([bareTopic(0, name, 1)], new Float32Array([0, 0]), 10);
    expect(label.lines).toEqual(['parameter-efficient', 'fine-tuning']);
    const phrases = bareTopic(0, 'low-rank adaptation, fine-tuning, of tasks and more', 1);
    const [shorter] = topicLabels([phrases], new Float32Array(2), 10);
    expect(shorter.lines).toEqual(['low-rank adaptation,', 'fine-tuning']);
    const [endless] = topicLabels([bareTopic(0, 'x'.repeat(300), 1)], new Float32Array([0, 0]), 10);
    expect(endless.lines).toHaveLength(1);
    expect(endless.lines[0].endsWith('…')).toBe(true);
  });
});

describe('shortTitle', () => {
  test('cuts after forty characters, whole emoji and all, and collapses white space', () => {
    expect(shortTitle('Attention is all you need')).toBe('Attention is all you need');
    expect(Array.from(shortTitle('word '.repeat(20)))).toHaveLength(40);
    expect(shortTitle(`${'a'.repeat(39)} and more`)).toBe(`${'a'.repeat(39)}…`);
    expect(shortTitle('😀'.repeat(50))).toBe(`${'😀'.repeat(39)}…`);
    expect(shortTitle('  A\n title ')).toBe('A title');
    expect(shortTitle('')).toBe('');
  });
});
