import type { Analysis } from '../analysis.ts';
import type { Paper } from '../paper.ts';

/** The papers as RIS (UTF-8, CRLF), a record a paper, for reference managers; the topic's name is the last keyword. */
export function papersRis(papers: readonly Paper[], { labels, topics }: Analysis): string {
  return papers.map((paper, i) => recordOf(paper, topics[labels[i]]?.name ?? '')).join('\r\n');
}

function recordOf(paper: Paper, topic: string): string {
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ['TY', paper.venue === '' ? 'GEN' : 'JOUR'],
    ['ID', paper.id],
    ['TI', paper.title],
    ...paper.authors.map((author) => ['AU', author] as const),
    ['PY', paper.year === null ? '' : String(paper.year)],
    ['T2', paper.venue],
    ['DO', paper.doi],
    ['UR', paper.url],
    ...[...paper.keywords, topic].map((keyword) => ['KW', keyword] as const),
    ['AB', paper.abstract],
  ];
  // A line break within a value would be read as a tag.
  const lines = fields
    .map(([tag, value]) => [tag, value.replace(/\s+/g, ' ').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`);
  return [...lines, 'ER  - ', ''].join('\r\n');
}
