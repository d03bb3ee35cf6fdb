import { expect, test } from 'vitest';
import { createWordCases } from '../../src/text/wordCases.ts';

/** How a word is written that was met in these cases, in this order. */
function written(...forms: readonly string[]): string {
  const cases = createWordCases();
  for (const form of forms) cases.note(form, 1);
  return cases.of(forms[0].toLowerCase());
}

test('a word is written as it mostly is, in small letters where it is at times', () => {
  expect([written('LoRA', 'LoRA', 'Lora'), written('Graph', 'Graph', 'graph'), written('graph', 'GRAPH')]).toEqual([
    'LoRA',
    'graph',
    'graph',
  ]);
});

test('written as often either way, an acronym stays one, whichever was met first', () => {
  expect([written('Uav', 'UAV'), written('UAV', 'Uav')]).toEqual(['UAV', 'UAV']);
  expect(written('Glacier', 'GLACIER')).toBe('Glacier');
});
