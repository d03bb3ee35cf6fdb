import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/import/cleanText.ts';

const clean: Record<string, string> = {
  '  two\u00a0words \n\t here ': 'two words here',
  'H<sub>2</sub>O, 10<sup>-3</sup>, <sup>13</sup>C, <i>in vivo</i>': 'H2O, 10^-3, 13C, in vivo',
  '<jats:p>One.</jats:p><jats:p>Two &amp; three.</jats:p>': 'One. Two & three.',
  '&lt;i&gt;E. coli&lt;/i&gt; &alpha;&#8217;s &#x3b2; &NotAName; AT&T': 'E. coli α’s β &NotAName; AT&T',
  'p < 0.05 and q > 3, a<b and c>d, <A> + <B>, x<y>z': 'p < 0.05 and q > 3, a<b and c>d, <A> + <B>, x<y>z',
  '<a href="https://x.y" title=\'z\'>link</a><br/>next': 'link next',
  'Erd\u0017os soft\u00adhyphen zero\u200bwidth': 'Erdos softhyphen zerowidth',
  'cafe\u0301': 'café',
  'if $a<b>c$ then &lt;b': 'if $a<b>c$ then <b',
};

for (const [raw, text] of Object.entries(clean)) {
  test(`cleanText reads ${JSON.stringify(raw)}`, () => {
    expect(cleanText(raw)).toBe(text);
  });
}

test('cleanText of clean text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const once = cleanText(cleanText(text));
      expect(cleanText(once)).toBe(once);
    }),
    { seed: 2, numRuns: 500 },
  );
});
