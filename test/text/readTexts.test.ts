/// <reference path="./natural.d.ts" />
import fc from 'fast-check';
import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import { expect, test } from 'vitest';
import { oneThread } from '../../src/threads.ts';
import { cleanText } from '../../src/text/cleanText.ts';
import { readTexts } from '../../src/text/readTexts.ts';
import { phraseEnd, scanWords, sentenceEnd } from '../../src/text/scanWords.ts';
import { createWordTable } from '../../src/text/wordTable.ts';

/** What a word is, as a pattern. */
const tokenizer = new RegexpTokenizer({
  pattern:
    /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})|[-‐‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N}))*(?:\+\+?(?![\p{L}\p{N}])|#)?|[.!?]+(?=\s|$)|[^\s\p{L}\p{N}]/gu,
  gaps: false,
});

/** Words and ends of phrases by the pattern; ends that meet are one, and a sentence's is stronger. */
function byPattern(text: string): (string | number)[] {
  const found: (string | number)[] = [];
  for (const token of tokenizer.tokenize(text) ?? []) {
    if (/^[\p{L}\p{N}]/u.test(token)) {
      found.push(token);
      continue;
    }
    const end = /^[.!?]/.test(token) ? sentenceEnd : phraseEnd;
    const last = found.at(-1);
    if (typeof last === 'number') found[found.length - 1] = Math.min(last, end);
    else found.push(end);
  }
  return found;
}

function scanned(text: string): (string | number)[] {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const table = createWordTable();
  const tokens = new Int32Array(units.length);
  const length = scanWords(units, units.length, table, tokens, 0);
  return Array.from(tokens.subarray(0, length), (token) => (token < 0 ? token : table.text(token)));
}

/** Characters and pieces on which reading words or cleaning turns. */
const pieces = [
  ..."abyY wW.!?,:;-‐‑'’+#/@<&$\\{}()©0123éµ中ก𝒳\u0301\u00ad\n",
  ...[
    'GPT-3.5',
    'C++',
    'low-rank',
    'copyright 2020',
    'www.x',
    'a.com',
    'Results:',
    '. ',
    'simula- tion',
    '\ud835',
    'ﬁ',
    '𝟙',
  ],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(''));

test('words are what the pattern says, in any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(scanned(text)).toEqual(byPattern(text));
    }),
    { numRuns: 3000 },
  );
});

test('a word of a million letters is one word', () => {
  expect(scanned(`${'a'.repeat(1e6)} b`).map((token) => String(token).length)).toEqual([1e6, 1]);
});

/** The words of titles and abstracts by chunk, text and place. */
function read(list: readonly string[], chunkEnds: readonly number[]) {
  const parts = list.map((text) => new TextEncoder().encode(text));
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  let end = 0;
  const batch = {
    bytes,
    textEnds: Int32Array.from(parts, (part) => (end += part.length)),
    chunkEnds: Int32Array.from(chunkEnds),
    tokens: new Int32Array(bytes.length),
    tokenEnds: new Int32Array(list.length),
    wordUnits: new Uint16Array(bytes.length),
    wordEnds: new Int32Array(bytes.length),
    nWords: new Int32Array(chunkEnds.length),
  };
  oneThread.run(readTexts, batch, chunkEnds.length, 1);
  return chunkEnds.map((chunkEnd, chunk) => {
    if (batch.nWords[chunk] < 0) return null;
    const first = chunk === 0 ? 0 : chunkEnds[chunk - 1];
    const begin = first === 0 ? 0 : batch.textEnds[first - 1];
    const wordOf = (word: number) =>
      String.fromCharCode(
        ...batch.wordUnits.subarray(
          begin + (word === 0 ? 0 : batch.wordEnds[begin + word - 1]),
          begin + batch.wordEnds[begin + word],
        ),
      );
    return list.slice(first, chunkEnd).map((_, i) => {
      const from = i === 0 ? 0 : batch.tokenEnds[first + i - 1];
      const tokens = batch.tokens.subarray(begin + from, begin + batch.tokenEnds[first + i]);
      return Array.from(tokens, (token) => (token < 0 ? token : wordOf(token)));
    });
  });
}

test('chunks of texts are cleaned and read, each by itself', () => {
  expect(read(['one two', 'Two & one.', '', 'one $k$-means'], [2, 4])).toEqual([
    [
      ['one', 'two'],
      ['Two', phraseEnd, 'one', sentenceEnd],
    ],
    [[], ['one', 'k-means']],
  ]);
});

/** As UTF-8 carries it: halves of surrogate pairs become the replacement character. */
function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

test('texts that need no cleaning are told right', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (list) => {
      const found = read(list, [list.length])[0];
      if (found) expect(found).toEqual(list.map((text) => byPattern(cleanText(wellFormed(text)))));
    }),
    { numRuns: 2000 },
  );
});

test('a chunk whose words outgrow its room says so', () => {
  expect(read(['ﷺﬁ', 'x'], [1, 2])).toEqual([null, [['x']]]);
});
