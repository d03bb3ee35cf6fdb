import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latexToText } from '../../src/import/latexText.ts';
import { importText } from './runImport.ts';

const readable: Record<string, string> = {
  'Na{\\"\\i}ve G\\"odel, \\\'{e}t\\\'e, \\v{C}apek, {\\o}re, Stra{\\ss}e, \\AA ngstr\\"om':
    'Naïve Gödel, été, Čapek, øre, Straße, Ångström',
  '{DNA} and {\\em in vivo} \\textit{Escherichia coli}': 'DNA and in vivo Escherichia coli',
  "pages 3--7 --- ``quoted'' \\& 5\\% of \\$10": 'pages 3–7 — “quoted” & 5% of $10',
  'between $5 and $10, or $x_{i}^2 \\leq \\alpha$': 'between $5 and $10, or x_i^2 ≤ α',
  '$\\pm$0.1\\%, 0.2\\,mm$^2$, $-$50 and 25$^{\\circ}$C': '±0.1%, 0.2 mm^2, -50 and 25°C',
  '$O(n^{\\log n + 1})$ in $\\mathbb{R}^{d}$ and \\(\\frac{a+b}{2}\\)': 'O(n^(log n + 1)) in ℝ^d and (a+b)/2',
  'A~tie, \\url{https://a.b/c_d}, \\cite{x}, {\\textbackslash}': 'A tie, https://a.b/c_d, , \\',
  'unbalanced } brace { and \\': 'unbalanced  brace  and \\',
  'plain text stays': 'plain text stays',
};

for (const [latex, text] of Object.entries(readable)) {
  test(`LaTeX reads as text: ${latex}`, () => {
    expect(latexToText(latex)).toBe(text);
  });
}

test("LaTeX of any shape ends, and keeps every letter that is not a macro's", () => {
  const piece = fc.constantFrom(
    'a',
    'b ',
    '{',
    '}',
    '$',
    '\\',
    '\\"',
    '\\frac',
    '^',
    '_',
    '--',
    '~',
    '[',
    ']',
    '\\(',
    '\\)',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = latexToText(pieces.join(''));
      expect(typeof text).toBe('string');
    }),
    { seed: 11, numRuns: 500 },
  );
  expect(latexToText('{'.repeat(100_000) + 'x' + '}'.repeat(100_000)).trim()).toBe('x');
});

test('an entry that is not closed does not swallow the next', () => {
  const { papers, receipt } = importText(
    '@article{a, title = {First, never closed, year = 2001\n@article{b, title = {Second}, year = 2002}\n@article{c,\n author = {Nobody}}\n',
  );
  expect(papers.map(({ id, title }) => [id, title])).toEqual([
    ['a', 'First, never closed, year = 2001'],
    ['b', 'Second'],
  ]);
  expect([receipt.found, receipt.refused, receipt.problems.map(({ line }) => line)]).toEqual([3, 1, [3]]);
});

test('repeated keys and an abstract of several paragraphs are kept', () => {
  const { papers } = importText(
    '@article{k, title = {One}, abstract = {First.\n\nSecond.}}\n@article{k, title = {Two}}',
  );
  expect(papers.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
    ['k', 'One', 'First. Second.'],
    ['k-2', 'Two', ''],
  ]);
});

test('an entry takes from the volume that it refers to what it lacks', () => {
  const { papers } = importText(
    '@inproceedings{a, title = {Counting}, crossref = {Plane}}\n@inproceedings{b, title = {Drawing}, xdata = {more}, year = 1999}\n' +
      '@proceedings{plane, title = {Proceedings of the Plane}, year = 2021}\n@xdata{more, journal = {Notes}}',
  );
  expect(papers.map(({ title, venue, year }) => [title, venue, year])).toEqual([
    ['Counting', 'Proceedings of the Plane', 2021],
    ['Drawing', 'Notes', 1999],
    ['Proceedings of the Plane', '', 2021],
  ]);
});
