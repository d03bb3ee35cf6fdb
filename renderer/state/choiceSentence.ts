import type { Exploration } from './explore.ts';

/** What the person chose between two explorations, in a word or two: 'choice of topics'. */
export function choiceSentence(before: Exploration, after: Exploration): string {
  if (before.level !== after.level) return 'level of topics';
  if (before.query !== after.query) return after.query === '' ? 'end of the search' : `search for “${after.query}”`;
  if (before.within !== after.within) return 'filter by selection';
  if (before.years !== after.years) return 'filter by year';
  if (before.fields !== after.fields) return 'filter by field';
  if (before.topics !== after.topics) return 'choice of topics';
  if (before.selection !== after.selection && (before.selection.length > 0 || after.selection.length > 0)) {
    return 'selection of papers';
  }
  return after.paper === null ? 'closing of the paper' : 'choice of a paper';
}
