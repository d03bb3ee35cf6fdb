import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/import/cleanText.ts';
import { cpuMs, importBytes, importText, texts } from './runImport.ts';

const samplePath = new URL('../../assets/sample-papers.txt', import.meta.url);

test('the sample page holds its 63 papers, whole, and nothing of its head', () => {
  const bytes = new Uint8Array(readFileSync(samplePath));
  const paragraphs = new TextDecoder().decode(bytes).split(/\n+/).filter(Boolean);
  const expected = [];
  for (let i = paragraphs.indexOf('Mar 12') + 1; i < paragraphs.length; i += 2)
    expected.push([paragraphs[i], paragraphs[i + 1]]);
  const { papers, receipt } = importBytes(bytes, 'sample-papers.txt');
  expect(papers.length).toBe(63);
  expect(texts(papers)).toEqual(expected.map((pair) => pair.map((text) => cleanText(text))));
  expect(receipt).toEqual({
    file: 'sample-papers.txt',
    format: 'Pasted listing',
    encoding: 'UTF-8',
    found: 63,
    imported: 63,
    merged: 0,
    refused: 0,
    withoutAbstract: 0,
    languages: [{ language: '', papers: expect.any(Number) }],
    problems: [],
  });
});

const titles = [
  'Attention Is All You Need',
  'BERT: Pre-training of Deep Bidirectional Transformers',
  'GeAR: Generation Augmented Retrieval',
];
const abstracts = [
  'The dominant sequence transduction models are based on complex recurrent networks. We propose a new simple network architecture, the Transformer, based solely on attention mechanisms.',
  'We introduce a new language representation model called BERT. Unlike recent models, BERT is designed to pre-train deep bidirectional representations from unlabeled text by conditioning on both contexts.',
  'Document retrieval techniques form the foundation of large-scale information systems. The prevailing methodology is to construct a bi-encoder and compute the semantic similarity (e.g. with a dot product).',
];
const expected = titles.map((title, i) => [title, abstracts[i]]);
const pairs = titles.map((title, i) => ({ title, abstract: abstracts[i] }));

const layouts: Record<string, string> = {
  'blank lines between': pairs.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n'),
  'single line breaks': pairs.map(({ title, abstract }) => `${title}\n${abstract}`).join('\n'),
  CRLF: pairs.map(({ title, abstract }) => `${title}\r\n\r\n${abstract}`).join('\r\n\r\n'),
  'dates and votes between': pairs
    .map(({ title, abstract }, i) => `Mar ${i + 1}, 2025\n\n▲ ${i * 7}\n\n${title}\n\n${abstract}`)
    .join('\n\n'),
  'authors below the title': pairs
    .map(({ title, abstract }) => `${title}\n\nAshish Vaswani, Noam Shazeer, Niki Parmar\n\n${abstract}`)
    .join('\n\n'),
  'one author below the title': pairs
    .map(({ title, abstract }, i) => `${title}\n\n${['Ann Lee', 'Bo Yu', 'Cy Ode'][i]}\n\n${abstract}`)
    .join('\n\n'),
  'an Abstract heading': pairs
    .map(({ title, abstract }) => `${title}\nJane Roe; John Doe\nAbstract\n${abstract}\nView PDF\n12 comments`)
    .join('\n\n'),
  'a numbered list': pairs.map(({ title, abstract }, i) => `${i + 1}. ${title}\n${abstract}`).join('\n\n'),
  'bracketed numbers': pairs.map(({ title, abstract }, i) => `[${i + 1}] ${title}\n\n${abstract}`).join('\n\n'),
  labels: pairs
    .map(({ title, abstract }) => `Title: ${title}\nAuthors: Jane Roe, John Doe\nAbstract: ${abstract}`)
    .join('\n\n'),
  Markdown: pairs.map(({ title, abstract }) => `## ${title}\n\n${abstract}`).join('\n\n'),
  'hard-wrapped lines': pairs.map(({ title, abstract }) => `${wrap(title, 72)}\n\n${wrap(abstract, 72)}`).join('\n\n'),
  'buttons that recur': pairs
    .map(({ title, abstract }) => `${title}\n\nHugging Face Reader\n\n${abstract}\n\nSave for tomorrow`)
    .join('\n\n'),
};

for (const [name, text] of Object.entries(layouts)) {
  test(`a listing is read with ${name}`, () => {
    expect(texts(importText(text).papers)).toEqual(expected);
  });
}

test('what stands between a title and its abstract belongs to the paper', () => {
  const { papers } = importText(layouts['labels']);
  expect(papers.map(({ authors }) => authors)).toEqual(titles.map(() => ['Jane Roe', 'John Doe']));
  const [paper] = importText(`${titles[0]}\n\nAnn Lee, Bo Yu\n\nPublished on 12 Jun 2017\n\n${abstracts[0]}`).papers;
  expect([paper.authors, paper.year, paper.source.line]).toEqual([['Ann Lee', 'Bo Yu'], 2017, 1]);
});

test('an abstract of several paragraphs stays whole', () => {
  const text = `${titles[0]}\n\n${abstracts[0]}\n\n${abstracts[1]}\n\n${titles[2]}\n\n${abstracts[2]}`;
  expect(texts(importText(text).papers)).toEqual([
    [titles[0], `${abstracts[0]} ${abstracts[1]}`],
    [titles[2], abstracts[2]],
  ]);
});

test('a structured abstract keeps its headings', () => {
  const text = `${titles[0]}\n\nBackground\n\n${abstracts[0]}\n\nMethods\n\n${abstracts[1]}\n\n${titles[2]}\n\n${abstracts[2]}`;
  expect(texts(importText(text).papers)).toEqual([
    [titles[0], `Background: ${abstracts[0]} Methods: ${abstracts[1]}`],
    [titles[2], abstracts[2]],
  ]);
});

test('titles that end with a full stop are titles', () => {
  const text = pairs
    .map(({ title, abstract }) => `${title} for the treatment of acute migraine in adults.\n\n${abstract}`)
    .join('\n\n');
  expect(importText(text).papers.map(({ title }) => title)).toEqual(
    titles.map((title) => `${title} for the treatment of acute migraine in adults.`),
  );
});

test('text without papers says so', () => {
  const { papers, receipt } = importText('hello there');
  expect(papers).toEqual([]);
  expect(receipt.problems.length).toBe(1);
});

test('emoji and scripts from right to left come through', () => {
  const hebrew =
    'מודלים גדולים של שפה הראו לאחרונה הצלחה יוצאת דופן במגוון רחב של משימות. אנו מציעים שיטה חדשה המבוססת על רשתות עמוקות ומודדים אותה היטב על אוסף גדול של נתונים.';
  const text = `למידה עמוקה של שפה טבעית 🎉\n\n${hebrew}\n\n${titles[0]} 🚀\n\n${abstracts[0]}`;
  expect(texts(importText(text).papers)).toEqual([
    ['למידה עמוקה של שפה טבעית 🎉', hebrew],
    [`${titles[0]} 🚀`, abstracts[0]],
  ]);
});

test('ten million characters on one line are refused at once', () => {
  const ms = cpuMs(() => {
    const { papers, receipt } = importText('word '.repeat(2_000_000));
    expect([papers.length, receipt.found, receipt.refused]).toEqual([0, 1, 1]);
  });
  expect(ms).toBeLessThan(2000);
});

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trim();
}

const copied: Record<string, string> = {
  'arXiv search results': `Showing 1–2 of 214,881 results for all: attention
Search v0.5.6 released 2020-02-24
arXiv:1706.03762 [pdf, other] cs.CL
${titles[0]}
Authors: Ann Lee, Bo Yu
Abstract: ${abstracts[0]} △ Less
Submitted 11 March, 2017; originally announced June 2017.
arXiv:1810.04805 [pdf, other] cs.CL
${titles[1]}
Authors: Ann Lee, Bo Yu
Abstract: ${abstracts[1]} △ Less
Submitted 11 October, 2017; originally announced October 2017.
Comments: https://github.com/google-research/bert`,
  "arXiv's list of new papers": `Showing new listings for Tuesday, 11 June 2017
[1] arXiv:1706.03762 [pdf, html, other]
Title: ${titles[0]}
Ann Lee, Bo Yu
Comments: 10 pages, 3 figures
Subjects: Machine Learning (cs.LG); Computation and Language (cs.CL)
${abstracts[0]}

[2] arXiv:1810.04805 [pdf, html, other]
Title: ${titles[1]}
Ann Lee, Bo Yu
Subjects: Computation and Language (cs.CL)
${abstracts[1]}`,
  'an arXiv mailing': titles
    .slice(0, 2)
    .map(
      (title, i) =>
        `\\\\\narXiv:1706.0376${i}\nDate: Tue, 11 Jun 2017 17:30:12 GMT   (512kb)\n\nTitle: ${title}\nAuthors: Ann Lee, Bo Yu\nCategories: cs.CL\n\\\\\n  ${wrap(abstracts[i], 76)}\n\\\\ ( https://arxiv.org/abs/1706.0376${i} ,  512kb)\n------------------------------------------------------------------------------`,
    )
    .join('\n'),
  'PubMed search results': `1\nCite\nShare\n${titles[0]}\nLee A, Yu B.\nJ Things. 2017 Mar 1;113(3):258-265. doi: 10.1234/a.1.\nPMID: 32778876 Free PMC article. Review.\n${abstracts[0]}\n2\nCite\nShare\n${titles[1]}\nLee A, Yu B.\nJAMA. 2017 Apr 26;327(16):1577-1584. doi: 10.1234/a.2.\nPMID: 35471505 Review.\n${abstracts[1]}`,
  'Semantic Scholar results': `${titles[0]}\nAnn Lee, +6 authors, Bo Yu\nPublished in Neural Things 12 June 2017\nComputer Science\nTLDR\n${abstracts[0]}Expand\n104,567\nPDF\nSave\n${titles[1]}\nAnn Lee, Bo Yu\nPublished in NAACL 11 October 2017\nComputer Science\nTLDR\n${abstracts[1]}Expand\n81,234\nPDF\nSave`,
  'an ACL Anthology volume': `pdf bib abs\n${titles[0]}\nAnn Lee | Bo Yu\n${abstracts[0]}\npdf bib abs\n${titles[1]}\nAnn Lee | Bo Yu\n${abstracts[1]}`,
  'OpenReview pages': `${titles[0]}\nPDF\nAnn Lee, Bo Yu\nPublished: 16 Jan 2017, Last Modified: 11 Feb 2024\nICLR 2017 oral\nEveryone\nRevisions\nBibTeX\nKeywords: language modeling, memorization\nTL;DR: We attend.\nAbstract: ${abstracts[0]}\n${titles[1]}\nPDF\nAnn Lee, Bo Yu\nPublished: 16 Jan 2017, Last Modified: 17 Mar 2024\nICLR 2017 oral\nEveryone\nRevisions\nBibTeX\nKeywords: summarization\nAbstract: ${abstracts[1]}`,
};

for (const [name, text] of Object.entries(copied)) {
  test(`${name} are read as people copy them`, () => {
    const { papers } = importText(text);
    expect(texts(papers)).toEqual(expected.slice(0, 2));
    expect(papers.map(({ authors }) => authors.map((author) => author.replace(/^(Lee|Yu).*/, '$1')).length)).toEqual([
      2, 2,
    ]);
    if (/(?:Submitted|Date:|Published).*2017/.test(text)) expect(papers.map(({ year }) => year)).toEqual([2017, 2017]);
  });
}
