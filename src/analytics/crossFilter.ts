/**
 * Filters that are counted against each other (crossfilter, Square, 2012): a paper is shown when every filter lets it
 * through, and a view counts those that every filter but its own lets through. Instead of a bit a filter, a paper keeps
 * how many filters refuse it, so that there may be any number of them.
 */

/** 1 per paper that a filter lets through; null: all of them. */
export type PaperMask = Uint8Array | null;

/** Papers with one value each, such as a topic: those whose value is chosen; -1 is no value, which no one chooses. */
export function maskOfCodes(codes: ArrayLike<number>, chosen: ReadonlySet<number>): Uint8Array {
  const isChosen = flagsOf(chosen);
  const mask = new Uint8Array(codes.length);
  for (let i = 0; i < mask.length; i++) mask[i] = isChosen[codes[i]] ?? 0;
  return mask;
}

/**
 * Papers with any number of values, such as authors (paper i has codes[indptr[i]] .. codes[indptr[i + 1] - 1]): those with
 * one that is chosen, and those with none where `takesMissing`.
 */
export function maskOfValues(
  indptr: Int32Array,
  codes: Int32Array,
  chosen: ReadonlySet<number>,
  takesMissing = false,
): Uint8Array {
  const isChosen = flagsOf(chosen);
  const mask = new Uint8Array(indptr.length - 1);
  for (let i = 0; i < mask.length; i++) {
    const end = indptr[i + 1];
    if (takesMissing && indptr[i] === end) mask[i] = 1;
    for (let j = indptr[i]; j < end; j++) {
      if (isChosen[codes[j]] !== 1) continue;
      mask[i] = 1;
      break;
    }
  }
  return mask;
}

/** Papers whose number lies in the range, both ends included; NaN lies in none. */
export function maskOfRange(numbers: ArrayLike<number>, least: number, most: number): Uint8Array {
  const mask = new Uint8Array(numbers.length);
  for (let i = 0; i < mask.length; i++) mask[i] = numbers[i] >= least && numbers[i] <= most ? 1 : 0;
  return mask;
}

/** The papers of a list, as a mask. */
export function maskOfPapers(papers: ArrayLike<number>, nPapers: number): Uint8Array {
  const mask = new Uint8Array(nPapers);
  for (let i = 0; i < papers.length; i++) mask[papers[i]] = 1;
  return mask;
}

/** The papers of a mask, ascending. */
export function papersOfMask(mask: Uint8Array): Uint32Array {
  const papers = new Uint32Array(countMask(mask));
  for (let i = 0, n = 0; i < mask.length; i++) if (mask[i] === 1) papers[n++] = i;
  return papers;
}

/** How many papers a mask lets through. */
export function countMask(mask: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < mask.length; i++) count += mask[i];
  return count;
}

/** Per paper the number of filters that refuse it; null: no filter refuses any. */
export function countRefusals(masks: readonly PaperMask[], nPapers: number): Uint16Array | null {
  const given = masks.filter((mask) => mask !== null);
  if (given.length === 0) return null;
  const refusals = new Uint16Array(nPapers).fill(given.length);
  for (const mask of given) for (let i = 0; i < nPapers; i++) refusals[i] -= mask[i];
  return refusals;
}

/** The papers that every filter lets through. */
export function passingAll(refusals: Uint16Array | null): PaperMask {
  if (!refusals) return null;
  const mask = new Uint8Array(refusals.length);
  for (let i = 0; i < mask.length; i++) mask[i] = refusals[i] === 0 ? 1 : 0;
  return mask;
}

/** The papers that every filter but `own`, one of those counted, lets through: what the view of that filter counts. */
export function passingOthers(refusals: Uint16Array | null, own: PaperMask): PaperMask {
  if (!refusals || !own) return passingAll(refusals);
  const mask = new Uint8Array(refusals.length);
  // Its own refusal, if any, is the only one.
  for (let i = 0; i < mask.length; i++) mask[i] = refusals[i] + own[i] === 1 ? 1 : 0;
  return mask;
}

/** Papers per code of 0 .. nCodes - 1 in the mask; negative codes are left out. */
export function countCodes(codes: ArrayLike<number>, nCodes: number, mask: PaperMask): Int32Array {
  const counts = new Int32Array(nCodes);
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0 && (!mask || mask[i] === 1)) counts[codes[i]]++;
  return counts;
}

/** The same for papers with any number of values each, a paper counted once for each of its values. */
export function countValues(indptr: Int32Array, codes: Int32Array, nCodes: number, mask: PaperMask): Int32Array {
  const counts = new Int32Array(nCodes);
  for (let i = 0; i < indptr.length - 1; i++) {
    if (mask && mask[i] === 0) continue;
    for (let j = indptr[i]; j < indptr[i + 1]; j++) counts[codes[j]]++;
  }
  return counts;
}

/** 1 at every chosen code. */
function flagsOf(chosen: ReadonlySet<number>): Uint8Array {
  const codes = [...chosen].filter((code) => code >= 0);
  const flags = new Uint8Array(codes.reduce((most, code) => Math.max(most, code + 1), 0));
  for (const code of codes) flags[code] = 1;
  return flags;
}
