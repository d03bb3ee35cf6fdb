import fc from 'fast-check';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { expect, test } from 'vitest';
import { stem } from '../../src/text/stem.ts';
import '../seed.ts';

test.each([
  ['relational', 'relat'],
  ['hopping', 'hop'],
  ['filing', 'file'],
  ['agreed', 'agre'],
  ['learning', 'learn'],
  ['controlling', 'control'],
])('the stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

/** Letters and endings that the rules look at. */
const pieces =
  'a e i o u y b l s t z w x at iz bl ed ing ies sses eed ll ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(
    ' ',
  );

test('the stem of any word is that of the package natural', () => {
  const word = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      word.filter(({ length }) => length > 2),
      (text) => stem(text) === PorterStemmer.stem(text),
    ),
    { numRuns: 5000 },
  );
});
