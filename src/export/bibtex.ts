import type { Analysis } from '../analysis.ts';
import type { Paper } from '../paper.ts';

/**
 * The papers as BibTeX in UTF-8, an entry a paper, for reference managers and LaTeX. Keys are the first author, the year
 * and a word of the title ("hu2021lora"), told apart by letters; the topic's name stands last among the keywords.
 */
export function papersBibtex(papers: readonly Paper[], { labels, topics }: Analysis): string {
  const taken = new Set<string>();
  return papers.map((paper, i) => entryOf(paper, topics[labels[i]]?.name ?? '', freeKey(paper, taken))).join('\n');
}

function entryOf(paper: Paper, topic: string, key: string): string {
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['title', paper.title === '' ? '' : `{${escapeLatex(paper.title)}}`],
    ['author', paper.authors.map(authorName).join(' and ')],
    ['year', paper.year === null ? '' : String(paper.year)],
    [isMeeting(paper.venue) ? 'booktitle' : 'journal', escapeLatex(paper.venue)],
    ['doi', verbatim(paper.doi)],
    ['url', verbatim(paper.url)],
    ['keywords', escapeLatex([...paper.keywords, topic].filter(Boolean).join('; '))],
    ['abstract', escapeLatex(paper.abstract)],
    // Keys are for people to cite; this is how Topograph knows its paper again.
    ['topograph-id', encodeId(paper.id)],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${typeOf(paper)}{${key},`, ...lines, '}', ''].join('\n');
}

function typeOf({ venue }: Paper): string {
  if (venue === '') return 'misc';
  return isMeeting(venue) ? 'inproceedings' : 'article';
}

function isMeeting(venue: string): boolean {
  return /\b(?:proceedings|proc\.|conference|workshop|symposium|AAAI|IJCAI|ICLR|ICML|NeurIPS|NIPS|ACL|EMNLP|NAACL|CVPR|ICCV|ECCV|KDD|SIGIR)\b/i.test(
    venue,
  );
}

/** A key that no paper before has. */
function freeKey(paper: Paper, taken: Set<string>): string {
  const family = paper.authors[0]?.includes(',') ? paper.authors[0].split(',')[0] : (paper.authors[0] ?? '');
  const author = plainWords(family).at(-1) ?? '';
  const word = plainWords(paper.title).find((candidate) => candidate.length > 3) ?? '';
  const stem = `${author}${paper.year ?? ''}${word}` || 'paper';
  let key = stem;
  for (let n = 1; taken.has(key); n++) key = `${stem}${letters(n)}`;
  taken.add(key);
  return key;
}

/** b, c, ..., z, ba, bb, ... */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26)) + last;
}

function plainWords(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/\p{Mark}/gu, '');
  return folded.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** A name that holds "and" would be read as two. */
function authorName(name: string): string {
  const escaped = escapeLatex(name);
  return /\sand\s/i.test(name) ? `{${escaped}}` : escaped;
}

function escapeLatex(text: string): string {
  const escaped = text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}&%$#_~^]/g, (character) => latex[character] ?? `\\${character}`);
  // Two of these in a row would be read as a dash or a quotation mark.
  return escaped.replace(/([-`'])(?=\1)/g, '$1{}');
}

const latex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** An id with everything that BibTeX could take for its own written as in an address. */
function encodeId(id: string): string {
  return id
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\w.:/+()-]/gu, (character) => encodeURIComponent(character));
}

/** Addresses are read as they stand: a brace, a space or a backslash would end them early. */
function verbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
