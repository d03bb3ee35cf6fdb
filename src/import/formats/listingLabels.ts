import { splitAuthors, splitKeywords, yearOf } from '../fields.ts';
import { looksLikeAuthors } from './listingAuthors.ts';
import { kindOf } from './listingKinds.ts';
import type { ListedPaper } from './listingPairs.ts';
import type { Paragraph } from './listingParagraphs.ts';
import { withoutNumber } from './listingTitles.ts';

type Field = 'title' | 'abstract' | 'authors' | 'year' | 'venue' | 'doi' | 'url' | 'keywords' | 'label' | 'none';

/** Labels that start a paragraph: "Title: ...", "Abstract. ...". */
const labels: readonly (readonly [Field, RegExp])[] = [
  ['title', /^(?:\d{1,4}[.)]\s*)?\**(?:paper )?title\**\s*[:：]\**\s*/i],
  ['abstract', /^\**(?:abstract|summary)\**\s*[:：.—]\**\s*/i],
  ['authors', /^\**authors?(?:\(s\))?\**\s*[:：]\**\s*/i],
  ['year', /^\**(?:(?:year|date|published|publication (?:date|year)|submitted)\**\s*[:：]\**\s*|submitted (?=\d))/i],
  ['venue', /^\**(?:journal(?:[- ]ref)?|venue|conference|source|published in)\**\s*[:：]\**\s*/i],
  ['doi', /^\**doi\**\s*[:：]\**\s*/i],
  ['url', /^\**(?:url|link|pdf)\**\s*[:：]\**\s*/i],
  ['keywords', /^\**(?:keywords?|key words|index terms|tags)\**\s*[:：—]\**\s*/i],
  ['label', /^\**(?:categor(?:y|ies)|subjects?|topic|primary area)\**\s*[:：]\**\s*/i],
  [
    'none',
    /^\**(?:comments?|report-no|license|notes?|tl;?dr|pmid|pmcid|cite as|msc[- ]class(?:es)?|acm[- ]class(?:es)?|affiliations?|id)\**\s*[:：]\**\s*/i,
  ],
];

/** The papers of a listing that names its fields; null when it does not. */
export function labelledPapers(paragraphs: readonly Paragraph[]): ListedPaper[] | null {
  const isTitle = ({ text }: Paragraph) => labels[0][1].test(text);
  const nTitles = paragraphs.filter(isTitle).length;
  const nAbstracts = paragraphs.filter(({ text }) => labels[1][1].test(text)).length;
  // Where abstracts outnumber the named titles, the titles stand unnamed.
  if (nTitles === 0 || nTitles < 0.5 * nAbstracts) return null;
  const fieldOf = (text: string) => labels.find(([, pattern]) => pattern.test(text));
  // What is named first opens a record: usually the title, but "Date:" in an arXiv mailing.
  const fields = paragraphs.map(({ text }) => fieldOf(text)?.[0]).filter((field) => field !== undefined);
  const nFirst = fields.filter((field) => field === fields[0]).length;
  const opener = nFirst >= 0.9 * nTitles && nFirst <= nTitles ? fields[0] : 'title';
  const papers: { line: number; fields: Map<Field, string> }[] = [];
  let field: Field = 'none';
  for (const { line, text } of paragraphs) {
    const found = fieldOf(text);
    if (found?.[0] === opener) papers.push({ line, fields: new Map() });
    const paper = papers.at(-1);
    if (paper === undefined) continue;
    if (found !== undefined) field = found[0];
    else if (/^\\\\$/.test(text)) field = paper.fields.has('abstract') ? 'none' : 'abstract';
    // arXiv's lists of new papers name neither authors nor abstract.
    else if (field === 'title' && !paper.fields.has('authors') && looksLikeAuthors(text)) field = 'authors';
    else if (opensAbstract(text, field, paper.fields)) field = 'abstract';
    // Without a label, text goes on with an abstract, or follows a label that stands alone on its line.
    else if (recordEnd.test(text) || (field !== 'abstract' && paper.fields.has(field))) field = 'none';
    const value = found === undefined ? text.replace(/^\\\\|\\\\\s?\(.{0,60}$/g, '') : text.replace(found[1], '');
    if (field === 'none' || value.trim() === '') continue;
    const before = paper.fields.get(field);
    paper.fields.set(field, before === undefined ? value.trim() : `${before} ${value.trim()}`);
  }
  return papers.map(({ line, fields }) => {
    const text = (name: Field) => fields.get(name) ?? '';
    return {
      line,
      title: withoutNumber(text('title')),
      abstract: text('abstract'),
      authors: splitAuthors(text('authors')),
      year: yearOf(text('year')),
      venue: text('venue'),
      doi: text('doi'),
      url: text('url'),
      keywords: splitKeywords(text('keywords')),
      label: text('label'),
    };
  });
}

/** A rule between records, or arXiv's number of the next one: "[2] arXiv:1706.03762 [pdf, html, other]". */
const recordEnd = /^(?:\\\\|[-=_*]{3,}|(?:\[\d{1,4}\]\s*)?arXiv:\d)/i;

/** Whether text without a label is the abstract that a paper lacks; a short one may also belong to a title or a comment. */
function opensAbstract(text: string, before: Field, fields: ReadonlyMap<Field, string>): boolean {
  const isAwaited = before !== 'none' && !fields.has(before);
  if (!fields.has('title') || fields.has('abstract') || isAwaited) return false;
  const kind = kindOf(text);
  return kind === 'abstract' || (kind === 'sentence' && before !== 'title' && before !== 'none');
}
