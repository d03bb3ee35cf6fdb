import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseSpace } from '../../src/import/cleanText.ts';
import { latexToText } from '../../src/import/latexText.ts';
import { signsOf } from '../../src/import/textBytes.ts';

const piece = fc.constantFrom(
  'word',
  ' ',
  '  ',
  '\t',
  'é',
  'ß',
  '—',
  '\u00a0',
  '\u00ad',
  '\ud800',
  'e\u0301',
  '😀',
  '-',
  '~',
  '`',
  '``',
  "''",
);
/** Short and long, since they are looked through in different ways. */
const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('signs are those of all bytes, and doubled where two bytes in a row share one', () => {
  const signOf = new Uint8Array(256);
  signOf[0x61] = 1;
  signOf[0x62] = 2;
  signOf[0xc3] = 4;
  const signs = ['', 'xyz', 'ab', 'aba', 'aab', 'axa', 'é', 'bbé'].map((text) => signsOf(text, signOf));
  expect(signs).toEqual([0, 0, 3, 3, 0x103, 1, 4, 0x206]);
});

test('white space is collapsed as patterns say, in texts of any length and script', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const visible = text.replace(/\u00ad/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
      const expected = visible.replace(/\s+/g, ' ').trim().normalize('NFC');
      expect([collapseSpace(text), collapseSpace(text, true)]).toEqual([expected, expected]);
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test('text of any length that holds no LaTeX stays as it is', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const isPlain = !/[\\{}$~]|--|``|''/.test(text);
      if (isPlain) expect(latexToText(text)).toBe(text);
      else expect(latexToText(text)).not.toMatch(/~|--/);
    }),
    { seed: 6, numRuns: 2000 },
  );
});
