import type { Field, Paper } from '../paper.ts';

/** The first paper, its gaps filled from the second, with the longer abstract of both and the sources of both. */
export function mergePapers(first: Paper, second: Paper): Paper {
  const isLonger = second.abstract.length > first.abstract.length;
  return {
    ...first,
    abstract: isLonger ? second.abstract : first.abstract,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    year: first.year ?? second.year,
    venue: first.venue || second.venue,
    doi: first.doi || second.doi,
    url: first.url || second.url,
    keywords: first.keywords.length > 0 ? first.keywords : second.keywords,
    label: first.label || second.label,
    fields: mergeFields(first.fields, second.fields),
    language: (isLonger && second.language) || first.language || second.language,
    alsoIn: [...first.alsoIn, second.source, ...second.alsoIn],
  };
}

/** The first fields, and those of the second whose names the first lacks. */
function mergeFields(first: readonly Field[], second: readonly Field[]): readonly Field[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first;
  const names = new Set(first.map(([name]) => name));
  const more = second.filter(([name]) => !names.has(name));
  return more.length === 0 ? first : [...first, ...more];
}
