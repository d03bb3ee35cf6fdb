/** A run of text, and whether it is one of the terms that were looked for. */
export interface TextRun {
  readonly text: string;
  readonly isTerm: boolean;
}

/**
 * The text cut into runs at every whole occurrence of a term, longer terms first. Case, hyphens and a plural's ending do
 * not matter: "low-rank adaptation" is found in "Low rank adaptations".
 */
export function markTerms(text: string, terms: readonly string[]): readonly TextRun[] {
  const patterns = terms
    .map((term) => term.split(/[\s-]+/u).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.join(' ').length - a.join(' ').length)
    .map((words) => `${words.map(escape).join('[\\s-]+')}(?:e?s)?`);
  if (patterns.length === 0) return text === '' ? [] : [{ text, isTerm: false }];
  const occurrence = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(occurrence)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), isTerm: false });
    runs.push({ text: match[0], isTerm: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isTerm: false });
  return runs;
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
