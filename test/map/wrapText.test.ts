import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/map/textWidth.ts';
import { ellipsize, wrapText } from '../../src/map/wrapText.ts';

test('a text that fits stays on one line', () => {
  expect(wrapText('  graph\n neural  networks ', 12, 400, 500)).toEqual(['graph neural networks']);
  expect(wrapText(' \n', 12, 400, 500)).toEqual([]);
});

test('two lines are balanced, and break after a phrase where there is one', () => {
  expect(wrapText('graph neural networks for molecules', 12, 600, 160)).toEqual([
    'graph neural networks',
    'for molecules',
  ]);
  expect(wrapText('low-rank adaptation, fine-tuning', 12, 600, 140)).toEqual(['low-rank adaptation,', 'fine-tuning']);
});

test('what two lines cannot hold ends with an ellipsis', () => {
  expect(wrapText('variational inference for hierarchical latent variable models', 12, 400, 150)).toEqual([
    'variational inference for',
    'hierarchical latent variab…',
  ]);
  expect(wrapText('Donaudampfschifffahrtsgesellschaft', 12, 400, 80)).toEqual(['Donaudamp…']);
  expect(ellipsize('word', 12, 400, 1)).toBe('…');
});

test('scripts without spaces break between characters, never before closing punctuation', () => {
  expect(wrapText('深層学習による画像認識。', 10, 400, 70)).toEqual(['深層学習によ', 'る画像認識。']);
  expect(wrapText('深層学習。', 10, 400, 40)).toEqual(['深層', '学習。']);
  expect(wrapText('深層。。', 10, 400, 30)).toEqual(['深', '層。。']);
});

test('no line is wider than allowed and no character is split', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 9 }), fc.integer({ min: 20, max: 300 }), (words, maxWidth) => {
      const lines = wrapText(words.join(' '), 11, 600, maxWidth);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) {
        expect(textWidth(line, 11, 600)).toBeLessThanOrEqual(maxWidth + 1e-6);
        expect(line).not.toMatch(/\p{Surrogate}/u);
      }
    }),
  );
});
