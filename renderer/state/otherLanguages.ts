import type { Receipt } from '../../src/paper.ts';
import { languageName } from '../../src/topics/languageNames.ts';

/** A language other than English and how many papers are in it. */
export interface LanguageShare {
  readonly name: string;
  readonly papers: number;
}

/** The languages of the papers that are not English, the most frequent first. */
export function otherLanguages({ files }: Receipt): readonly LanguageShare[] {
  const papers = new Map<string, number>();
  for (const { language, papers: n } of files.flatMap((file) => file.languages)) {
    if (language !== '' && language !== 'en') papers.set(language, (papers.get(language) ?? 0) + n);
  }
  const shares = Array.from(papers, ([language, n]) => ({ name: languageName(language), papers: n }));
  return shares.sort((a, b) => b.papers - a.papers);
}
