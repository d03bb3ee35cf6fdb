import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { hasShared, importFile, importText, shared } from './runImport.ts';

/**
 * Real exports. What is found is what their README counts by simple patterns, but for the files named here, where the
 * pattern misses a record. `TABLE=1` prints every folder's sums and these files one by one.
 */
const departures: Record<string, { found: number; why: string }> = {
  'ris/corrupted.ris': {
    found: 1,
    why: 'ours: its record lacks the TY line that is counted, but has title, author and year',
  },
  'pubmed/jabref-multiple-medline.txt': {
    found: 7,
    why: 'ours: of seven records two have another id (PMC, PMCR) than the PMID that is counted',
  },
  'endnote/aisel.enl': { found: 3, why: 'ours: the third record, with a title, lacks the %0 that is counted' },
};

const rows: (readonly [path: string, expected: number, found: number])[] = [];

afterAll(() => {
  if (!process.env['TABLE'] || rows.length === 0) return;
  const folderOf = ([path]: (typeof rows)[number]) => path.split('/')[0];
  const sum = (list: typeof rows, column: 1 | 2) => list.reduce((total, row) => total + row[column], 0);
  for (const folder of new Set(rows.map(folderOf))) {
    const list = rows.filter((row) => folderOf(row) === folder);
    console.log(`${folder}: ${list.length} files, ${sum(list, 1)} expected, ${sum(list, 2)} found`);
  }
  for (const [path, expected, found] of rows.filter((row) => row[1] !== row[2])) {
    console.log(`${path}: ${expected} expected, ${found} found; right is ${departures[path]?.why ?? '?'}`);
  }
});

describe.skipIf(!hasShared)('real exports', () => {
  for (const { path, nRecords, nAbstracts } of samples()) {
    test(`${path} holds ${nRecords} records`, () => {
      const { papers, receipt } = importFile(`${shared}import-samples/${path}`);
      rows.push([path, nRecords, receipt.found]);
      expect(receipt.found).toBe(departures[path]?.found ?? nRecords);
      expect(receipt.found).toBe(receipt.imported + receipt.merged + receipt.refused);
      expect(papers.length).toBe(receipt.imported);
      const nWithAbstract = receipt.imported - receipt.withoutAbstract;
      expect(nWithAbstract + receipt.merged).toBeGreaterThanOrEqual(Math.floor(0.9 * nAbstracts));
    });
  }
});

describe.skipIf(!hasShared)('corpora', () => {
  const sizes = { 'aaai-2022': 1319, 'iclr-2021': 2966, 'pubmed-drug-reviews': 6229, 'arxiv-24-categories': 24_000 };
  for (const [name, size] of Object.entries(sizes)) {
    test(`${name} holds ${size} papers`, () => {
      const { papers, receipt } = importFile(`${shared}corpora/${name}.jsonl.gz`);
      expect([papers.length, receipt.found, receipt.problems]).toEqual([size, size, []]);
    });
  }
});

describe.skipIf(!hasShared)('a corpus as a pasted page', () => {
  const wrap = (text: string) => text.replace(/(.{1,78})(?: |$)/g, '$1\n').trim();
  const layouts: Record<string, (title: string, abstract: string, authors: string, i: number) => string> = {
    'in single lines': (title, abstract) => `${title}\n${abstract}\n`,
    'hard-wrapped, with authors': (title, abstract, authors) =>
      `${wrap(title)}\n${wrap(authors)}\n\n${wrap(abstract)}\n\n`,
    'with the furniture of a page': (title, abstract, authors, i) =>
      `Published on Mar ${1 + (i % 28)}\n\n▲ ${i}\n\n${title}\n\n${authors}\n\nAbstract\n\n${abstract}\n\nView PDF\n\n`,
    'in a numbered list': (title, abstract, authors, i) => `${i + 1}. ${title}\n   ${authors}\n   ${abstract}\n\n`,
  };
  for (const [name, layout] of Object.entries(layouts)) {
    test(`is read ${name}: at least 97 of 100 papers whole`, () => {
      const { papers } = importFile(`${shared}corpora/aaai-2022.jsonl.gz`);
      const page = papers
        .map(({ title, abstract, authors }, i) => layout(title, abstract, authors.join(', '), i))
        .join('');
      const read = importText(page).papers;
      const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
      const whole = new Set(read.map(({ title, abstract }) => letters(title + abstract)));
      const nWhole = papers.filter(({ title, abstract }) => whole.has(letters(title + abstract))).length;
      expect(nWhole / papers.length).toBeGreaterThan(0.97);
      expect(Math.abs(read.length - papers.length) / papers.length).toBeLessThan(0.01);
    });
  }
});

function samples() {
  if (!hasShared) return [];
  const readme = readFileSync(`${shared}import-samples/README.md`, 'utf8');
  return readme
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map((cells) => ({ path: cells[1].replaceAll('`', ''), nRecords: Number(cells[5]), nAbstracts: Number(cells[6]) }));
}
