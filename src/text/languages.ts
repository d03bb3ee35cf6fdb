import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';

/** The papers as their words are read: without the texts of those in other languages, where the person leaves these out. */
export function papersToRead(
  papers: readonly Paper[],
  { languages }: Pick<TextSettings, 'languages'>,
): readonly Paper[] {
  if (languages !== 'drop' || !papers.some(isForeign)) return papers;
  return papers.map((paper) => (isForeign(paper) ? { ...paper, title: '', abstract: '' } : paper));
}

/** The language of each paper that is to be apart from the English ones, '' for the others. */
export function languagesApart(papers: readonly Paper[], { languages }: Pick<TextSettings, 'languages'>): string[] {
  const isApart = (paper: Paper) => languages === 'separate' && isForeign(paper);
  return papers.map((paper) => (isApart(paper) ? paper.language : ''));
}

/** Whether a paper is known to be in another language than English. */
function isForeign({ language }: Paper): boolean {
  return language !== '' && language !== 'en';
}
