import { expect, test } from 'vitest';
import { cleanText } from '../../src/text/cleanText.ts';

const words = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

test.each([
  ['we use \\textbf{graph} networks with 5\\% noise', 'we use graph networks with 5% noise'],
  ['the $k$-means method on $\\mathcal{O}(n \\log n)$ points', 'the k-means method on , points'],
  ['for $L_2$ and $\\alpha$ of H\\"older', 'for L2 and alpha of Holder'],
  ['it costs $50 million and $60 million', 'it costs 50 million and 60 million'],
  ['as shown \\cite{smith2020, doe} in \\emph{vivo}', 'as shown in vivo'],
])('LaTeX leaves its words behind: %s', (text, wanted) => {
  expect(words(text)).toBe(wanted);
});

test.each([
  [
    'BACKGROUND: Pain is common. METHODS: We asked. Results: They said: yes.',
    '. Pain is common. . We asked. . They said: yes.',
  ],
  ['Materials and Methods: mice', '. mice'],
  ['The results: many', 'The results: many'],
])('headings of structured abstracts go, colons in sentences stay: %s', (text, wanted) => {
  expect(words(text)).toBe(wanted);
});

test.each([
  ['code at https://github.com/a/b and www.a.org.', 'code at and'],
  ['write to a.b@c.org or see example.com/x', 'write to or see'],
  ['CO<sub>2</sub> uptake <br/> R&amp;D', 'CO2 uptake R D'],
  ['It works. © 2015 Elsevier Ltd. All rights reserved.', 'It works.'],
  ['copyright law in art', 'copyright law in art'],
])('addresses, markup and copyright lines go: %s', (text, wanted) => {
  expect(words(text)).toBe(wanted);
});

test('words broken at a line end are joined by a hyphen, lists of prefixes are not', () => {
  expect(words('a simula- tion of pre- and post-operative care')).toBe('a simula-tion of pre- and post-operative care');
});

test('ligatures and combining accents become letters', () => {
  expect(words('\ufb01ne-tuning cafe\u0301 co\u00adoperate')).toBe('fine-tuning café cooperate');
});

test('Chinese is divided into words', () => {
  expect(words('深度学习 works')).toMatch(/^深度 学习 works$/);
});

test('nothing, and any characters at all, are harmless', () => {
  for (const text of ['', '$', '\\', '$$$', '{{{', '<<<', '\ud800', '👨‍👩‍👧‍👦', '\\\\%', '$\\'])
    expect(() => cleanText(text)).not.toThrow();
});
