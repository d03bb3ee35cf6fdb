import type { EditLog, EditOutcome } from '../edit.ts';

/** The topics that are pinned. */
export function pinnedTopics({ entries }: EditLog, outcomes: readonly EditOutcome[]): ReadonlySet<number> {
  const pinned = outcomes.filter(({ isApplied }, i) => isApplied && entries[i].edit.kind === 'pin');
  return new Set(pinned.map(({ topic }) => topic));
}
