import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { papersBibtex } from '../../src/export/bibtex.ts';
import { papersJsonl } from '../../src/export/papersJsonl.ts';
import { papersRis } from '../../src/export/ris.ts';
import { papersCsv } from '../../src/export/table.ts';
import type { Analysis } from '../../src/analysis.ts';
import { importPapers } from '../../src/import/importPapers.ts';
import { languageOf } from '../../src/import/languageOf.ts';
import type { Paper } from '../../src/paper.ts';
import { runToEnd } from '../../src/task.ts';
import { analysisOf } from './madeUp.ts';
import { hasShared, importFile, importText, shared } from '../import/runImport.ts';

const writers = { BibTeX: papersBibtex, RIS: papersRis, CSV: papersCsv, 'JSON Lines': papersJsonl };

/** An analysis of n papers in one topic. */
function oneTopic(n: number): Analysis {
  return analysisOf(Array<number>(n).fill(0), Array<number>(2 * n).fill(0.5), ['A topic']);
}

const told = (papers: readonly Paper[]) =>
  papers.map(({ id, title, abstract, year, doi }) => ({ id, title, abstract, year, doi }));

function expectSame(papers: readonly Paper[], format: keyof typeof writers) {
  const again = importText(writers[format](papers, oneTopic(papers.length)));
  expect(again.receipt.format).toBe(papers.length > 1 || format !== 'JSON Lines' ? format : again.receipt.format);
  expect(told(again.papers)).toEqual(told(papers));
}

/** What breaks writers and readers: every format's own signs, at the start, in the middle and at the end. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '{',
          '}',
          '\\',
          '"',
          '""',
          "'",
          "''",
          '`',
          '``',
          '--',
          '---',
          '\n',
          '\r\n',
          '\t',
          '=',
          '@',
          '%',
          '#',
          '&',
          '$',
          '_',
          '^',
          '~',
        ],
        ...[
          '=1+1',
          '@article{x,',
          '%0 ',
          'TY  - JOUR',
          'ER  - ',
          '\nAB  - ',
          ';',
          '|',
          ',',
          '<b>',
          '&amp;',
          '\\alpha',
          '$x^2$',
          '😀',
          '漢字',
        ],
        ...[
          '\0',
          '\u200b',
          '\ufeff',
          'é',
          '{\\"o}',
          '\\textit{a}',
          '__proto__',
          'and',
          ' and ',
          'N/A',
          '(c) 2019 X',
          'Abstract:',
          '--x',
          "'=x",
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('word', 'of', 'maps', 'a'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(' '));

describe('papers with nasty texts', () => {
  for (const format of Object.keys(writers) as (keyof typeof writers)[]) {
    test(`come back from ${format} as they were`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(nasty, nasty, fc.integer({ min: 1900, max: 2030 })), { minLength: 2, maxLength: 6 }),
          (rows) => {
            const lines = rows.map(([title, abstract, year], i) =>
              JSON.stringify({
                id: `id ${i} ${[...title].slice(0, 5).join('')}`,
                title: `${title} number ${i}`,
                abstract: `${abstract} ${'word '.repeat(i)}`,
                year,
              }),
            );
            expectSame(importText(lines.join('\n')).papers, format);
          },
        ),
        { numRuns: 300 },
      );
    });
  }
});

describe.skipIf(!hasShared)('papers of real exports', () => {
  const samples = hasShared
    ? readdirSync(`${shared}import-samples`, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !/README|gitattr/.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`)
    : [];
  for (const format of Object.keys(writers) as (keyof typeof writers)[]) {
    test(`come back from ${format} as they were`, () => {
      for (const path of samples) {
        const { papers } = importFile(path);
        if (papers.length > 1) expectSame(papers, format);
      }
    });
  }
  test('of the corpora too', () => {
    for (const name of ['aaai-2022', 'iclr-2021']) {
      const { papers } = importFile(`${shared}corpora/${name}.jsonl.gz`);
      for (const format of Object.keys(writers) as (keyof typeof writers)[]) expectSame(papers, format);
    }
  });
});

describe('everything else', () => {
  const german = 'Wir untersuchen die Karten der Forschung und zeigen dass sie auch auf Deutsch gelesen werden können.';
  const rows = [
    'title,abstract,score,place,language,Notes,topics',
    `A title of it,${german},-3.5,Here,de,=1+1,maps; graphs`,
    `B title,B abstract,4,${'There '.repeat(18)},fr,'tis,`,
    'C title,C abstract,,,,,',
  ];
  const read = (text: string) =>
    runToEnd(importPapers([{ name: 'file', bytes: new TextEncoder().encode(text) }], [], languageOf)).papers;
  const papers = read(rows.join('\n'));
  const everything = (some: readonly Paper[]) => some.map((paper) => ({ ...paper, source: null }));

  test('is there', () => {
    expect(papers.map(({ language, fields }) => [language, fields])).toEqual([
      [
        'de',
        [
          ['score', -3.5],
          ['place', 'Here'],
          ['Notes', '=1+1'],
        ],
      ],
      [
        'fr',
        [
          ['score', 4],
          ['place', 'There '.repeat(18).trim()],
          ['Notes', "'tis"],
        ],
      ],
      ['', []],
    ]);
  });
  test.each(['CSV', 'JSON Lines'] as const)('comes back from %s once, and nothing of the map with it', (format) => {
    const again = read(writers[format](papers, oneTopic(3)));
    expect(everything(again)).toEqual(everything(papers));
    const third = read(writers[format](again, oneTopic(3)));
    expect(everything(third)).toEqual(everything(papers));
  });
  test('comes back from a table with topics of other levels', () => {
    const one = oneTopic(3);
    const analysis = { ...one, levels: [...one.levels, ...one.levels], mainLevel: 1 };
    expect(everything(read(papersCsv(papers, analysis)))).toEqual(everything(papers));
  });
});
