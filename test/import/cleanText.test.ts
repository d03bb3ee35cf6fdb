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
  'if $a<b>c$ then &lt;b': 'if a<b>c then <b',
  'An $O(n \\log n)$ bound of $\\epsilon$-nets in $\\mathbb{R}^d$, $k=3$': 'An O(n log n) bound of ϵ-nets in ℝ^d, k=3',
  "Erd\\H{o}s, Poincar\\'e, {\\it in vivo}, \\textbf{bold} \\emph{words}, 10^{-3}, CO_{2}, 5\\% of it":
    'Erdős, Poincaré, in vivo, bold words, 10^-3, CO_2, 5% of it',
  'from $5 million to $10 million, US$5 and US$10, $20 per day and $30':
    'from $5 million to $10 million, US$5 and US$10, $20 per day and $30',
  'C:\\temp\\beta, \\\\server\\share, {a, b}, a_b, x^y, R \\ S, \\unknown{x}':
    'C:\\temp\\beta, \\\\server\\share, {a, b}, a_b, x^y, R \\ S, \\unknown{x}',
  '\\documentclass[12pt]{minimal} \\usepackage{amsmath} \\begin{document}$$x^2$$\\end{document} grows': 'x^2 grows',
  '<mml:math><mml:mi>α</mml:mi><mml:annotation encoding="application/x-tex">\\alpha</mml:annotation></mml:math> rays':
    'α rays',
  'p $<$ 0.05 \\& q \\textgreater 3; AT&T earns $x$': 'p < 0.05 & q > 3; AT&T earns x',
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
