/** How many topics each level of the tree aims at, from broad to fine, and which of them is the main one. */
export interface LevelSizes {
  /** Of the levels broader than the main one, broadest first. */
  readonly broader: readonly number[];
  /** Of the level finer than the main one; null: these papers have none. */
  readonly finer: number | null;
}

/** Topics of one level for one of the next broader one. */
const ratio = 3;
/** Fewer topics than this need none broader, and fewer broad ones than the second number none broader still. */
const fewest = [6, 12];
/** Papers that a fine topic holds on the average, at least. */
const leastPapers = 12;
/** Finer topics that are worth a level of their own, for one of the main level. */
const leastGain = 1.5;

/** The levels that nTopics of nPapers in all warrant: 8, 25 and 80 for 20,000 papers in 25 topics. */
export function levelSizes(nTopics: number, nPapers: number): LevelSizes {
  const broader: number[] = [];
  for (const least of fewest) {
    const n = broader[0] ?? nTopics;
    if (n >= least) broader.unshift(Math.max(2, Math.round(n / ratio)));
  }
  const finer = Math.min(Math.round(3.2 * nTopics), Math.floor(nPapers / leastPapers));
  return { broader, finer: finer >= leastGain * nTopics ? finer : null };
}
