import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packStrings, stringAt, unpackStrings } from '../src/strings.ts';

test('strings come back as they went, in any script', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (strings) => {
      const packed = packStrings(strings);
      expect(unpackStrings(packed)).toEqual(strings);
      strings.forEach((text, i) => expect(stringAt(packed, i)).toBe(text));
    }),
  );
});

test('a byte order mark is a character like any other, and half a character becomes a replacement', () => {
  expect(unpackStrings(packStrings(['\ufeffa', '', '\ud800']))).toEqual(['\ufeffa', '', '\ufffd']);
});
