import { searchWords } from '../../src/search/searchWords.ts';
import type { TextRun } from './markTerms.ts';

/** The text cut into runs at every word that is one of those that a search matched, whatever its case and accents. */
export function markWords(text: string, matched: ReadonlySet<string>): readonly TextRun[] {
  const runs: TextRun[] = [];
  let rest = 0;
  for (const match of matched.size > 0 ? text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) : []) {
    if (!searchWords(match[0]).some((word) => matched.has(word))) continue;
    if (match.index > rest) runs.push({ text: text.slice(rest, match.index), isTerm: false });
    runs.push({ text: match[0], isTerm: true });
    rest = match.index + match[0].length;
  }
  if (rest < text.length) runs.push({ text: text.slice(rest), isTerm: false });
  return runs;
}
