import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importFile } from './runImport.ts';

const fixtures = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const expected = JSON.parse(readFileSync(`${fixtures}papers.json`, 'utf8')) as object[];

/** What a format does not hold or writes in its own way. */
const departures: Record<string, readonly object[]> = {
  'aclAnthology.xml': [{ keywords: [] }, { keywords: [] }],
  'arxivAtom.xml': [{ keywords: [] }, { keywords: [] }],
  'googleScholar.txt': [
    { authors: ['Z Müller', "A O'Neil"], doi: '', keywords: [] },
    { authors: ['B Yu'], doi: '', keywords: [] },
    { authors: ['C van Ode'] },
  ],
  'library.bib': [
    {
      abstract:
        "We draw maps of abstracts and ask when a < b & c holds. Müller's readers found the “right” topic in 95% of all cases.",
    },
  ],
  'pubmed.txt': [
    { authors: ['Müller Z', "O'Neil A"], keywords: [] },
    { authors: ['Yu B'], keywords: [] },
    { authors: ['van Ode C'] },
  ],
};

const formats: Record<string, string> = {
  'aclAnthology.xml': 'ACL Anthology',
  'arxivAtom.xml': 'Atom feed',
  'endnote.xml': 'EndNote (XML)',
  'oai.xml': 'OAI-PMH',
  'pubmed.xml': 'PubMed (XML)',
  'crossref.json': 'JSON',
  'csl.json': 'JSON',
  'endnote.enw': 'EndNote (refer)',
  'endnote.ris': 'RIS',
  'europePmc.json': 'JSON',
  'googleScholar.txt': 'Google Scholar',
  'openAlex.json': 'JSON',
  'library.bib': 'BibTeX',
  'papers.json': 'JSON',
  'papers.jsonl': 'JSON Lines',
  'pubmed.nbib': 'PubMed (MEDLINE)',
  'pubmed.txt': 'PubMed (text)',
  'savedrecs.txt': 'Web of Science',
  'scopus.csv': 'CSV',
  'semanticScholar.json': 'JSON',
  'webOfScience.tsv': 'CSV',
  'zotero.csv': 'CSV',
  'zoteroApi.json': 'JSON',
};

test('every fixture names its format', () => {
  const shown = readdirSync(fixtures).filter((name) => name !== 'page.html');
  expect(shown.sort()).toEqual(Object.keys(formats).sort());
});

for (const [file, format] of Object.entries(formats)) {
  test(`${file} holds the same three papers as every other format`, () => {
    const { papers, receipt } = importFile(fixtures + file);
    expect(
      papers.map(({ title, abstract, authors, year, venue, doi, keywords }) => ({
        title,
        abstract,
        authors,
        year,
        venue,
        doi,
        keywords,
      })),
    ).toEqual(expected.map((paper, i) => ({ ...paper, ...departures[file]?.[i] })));
    expect([receipt.format, receipt.found, receipt.imported, receipt.withoutAbstract, receipt.problems]).toEqual([
      format,
      3,
      3,
      1,
      [],
    ]);
  });
}
