import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importPapers } from '../../src/import/importPapers.ts';
import { chooseReader, readers } from '../../src/import/readers.ts';
import { openText, textOf } from '../../src/import/sourceText.ts';
import { createRandom, randomInt } from '../../src/random.ts';
import { runToEnd } from '../../src/task.ts';
import { cpuMs } from './runImport.ts';
import { mutate, splinters } from './mutate.ts';

/** Damaged inputs for each fixture; `FUZZ=5000 npx vitest run test/import/fuzz.test.ts` runs longer. */
const nMutants = Number(process.env['FUZZ'] ?? 40);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

const fixtures = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const listing = new Uint8Array(readFileSync(new URL('../../assets/sample-papers.txt', import.meta.url))).slice(
  0,
  12_000,
);
const files = readdirSync(fixtures).map((name) => ({ name, bytes: new Uint8Array(readFileSync(fixtures + name)) }));
files.push({ name: 'listing.txt', bytes: listing });

test('every reader has a fixture', () => {
  const used = new Set(files.map(({ bytes }) => chooseReader(openText(bytes).sample).name));
  expect([...used].sort()).toEqual(readers.map(({ name }) => name).sort());
});

for (const { name, bytes } of files) {
  test(`${name}, damaged ${nMutants} times, never breaks the import`, () => {
    const random = createRandom(seed);
    const reader = chooseReader(openText(bytes).sample);
    for (let i = 0; i < nMutants; i++) {
      const mutant = mutate(bytes, files[randomInt(random, files.length)].bytes, random);
      const ms = cpuMs(() => {
        checkImport(mutant);
        // Whatever the damaged text now looks like, its own reader must bear it too.
        for (const item of reader.read(openText(mutant))) void item;
      });
      expect(ms).toBeLessThan(2000);
    }
  }, 600_000);
}

const repeated = [
  ...splinters,
  ...[
    'a',
    'a ',
    'Ab. ',
    '{"a":',
    '{"title":"x"},',
    'TY  - JOUR\n',
    'PMID- 1\n',
    '<record>',
    '@a{b,c={',
    'title,abstract\n"',
    'A b c\n\n',
  ],
];

test('no reader takes quadratic time on a text that repeats itself', () => {
  for (const piece of repeated) {
    const text = piece.repeat(Math.ceil(30_000 / piece.length));
    const ms = cpuMs(() => {
      for (const head of ['', 'title,abstract\n', '{"x": ', '@article{a, title = {'])
        checkImport(new TextEncoder().encode(head + text));
      for (const reader of readers) for (const item of reader.read(textOf(text))) void item;
    });
    expect(ms, JSON.stringify(piece)).toBeLessThan(3000);
  }
}, 600_000);

function checkImport(bytes: Uint8Array): void {
  const { papers, receipt } = runToEnd(importPapers([{ name: 'mutant', bytes }]));
  const [{ found, imported, merged, refused, withoutAbstract, problems }] = receipt.files;
  expect(found).toBe(imported + merged + refused);
  expect(papers.length).toBe(imported);
  expect(new Set(papers.map(({ id }) => id)).size).toBe(imported);
  expect(withoutAbstract).toBe(papers.filter(({ abstract }) => abstract === '').length);
  expect(found + problems.length).toBeGreaterThan(0);
  const nLines = openText(bytes)
    .whole()
    .split(/\r\n|\n|\r/).length;
  for (const { title, year, source } of papers) {
    expect(title).not.toBe('');
    expect(title.trim()).toBe(title);
    expect(year === null || (year >= 1500 && year <= 2100)).toBe(true);
    expect(source.line >= 1 && source.line <= nLines).toBe(true);
  }
  for (const { line, message } of problems) {
    expect(line >= 0 && line <= nLines + 1).toBe(true);
    expect(message).toMatch(/\S/);
  }
}
