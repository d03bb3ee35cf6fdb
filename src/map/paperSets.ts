/** How newly chosen papers join those in hand. */
export type SelectMode = 'replace' | 'add' | 'subtract' | 'intersect';

/** No papers. */
export const noPapers: Uint32Array = new Uint32Array(0);

/** A set of papers: ascending, each once. */
export function toPaperSet(papers: ArrayLike<number>): Uint32Array {
  const sorted = Uint32Array.from(papers).sort();
  return sorted.filter((paper, i) => i === 0 || paper !== sorted[i - 1]);
}

/** What the mode makes of the papers in hand and those newly chosen; both ascending, each paper once. */
export function combinePapers(inHand: Uint32Array, chosen: Uint32Array, mode: SelectMode): Uint32Array {
  if (mode === 'replace') return chosen;
  const combined = new Uint32Array(inHand.length + chosen.length);
  const keepsFirst = mode !== 'intersect';
  let n = 0;
  let i = 0;
  let j = 0;
  while (i < inHand.length || j < chosen.length) {
    const a = i < inHand.length ? inHand[i] : Infinity;
    const b = j < chosen.length ? chosen[j] : Infinity;
    if (a === b) {
      if (mode !== 'subtract') combined[n++] = a;
      i++;
      j++;
    } else if (a < b) {
      if (keepsFirst) combined[n++] = a;
      i++;
    } else {
      if (mode === 'add') combined[n++] = b;
      j++;
    }
  }
  return combined.slice(0, n);
}

/** The set without the paper if it was in it, else with it. */
export function togglePaper(papers: Uint32Array, paper: number): Uint32Array {
  return combinePapers(papers, Uint32Array.of(paper), papers.includes(paper) ? 'subtract' : 'add');
}

/** Whether two sets hold the same papers. */
export function areSamePapers(a: Uint32Array, b: Uint32Array): boolean {
  return a === b || (a.length === b.length && a.every((paper, i) => paper === b[i]));
}
