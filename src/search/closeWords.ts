/**
 * Words that a mistyped one may stand for: those at the least edit distance, where two letters that changed places are one
 * edit (Damerau 1964; the restricted distance of Wagner and Lowrance 1975).
 */
import type { Strings } from '../strings.ts';

/** Words of four letters may have one slip, of eight two; shorter ones none. */
export function slipsAllowed(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/**
 * The words at the least edit distance from `word` that its length allows, as indices into `words`, which are in ascending order;
 * none where none is close. `isPrefix`: beginnings of words count. Words that begin alike go first; others count only without them.
 */
export function closeWords(
  words: Strings,
  word: string,
  isPrefix: boolean,
): { readonly indices: readonly number[]; readonly distance: number } {
  const typed = new TextEncoder().encode(word);
  const most = slipsAllowed(typed.length);
  let indices: number[] = [];
  let distance = most + 1;
  for (const isAlikeAtFirst of [true, false]) {
    for (let w = 0; most > 0 && w < words.offsets.length - 1; w++) {
      const from = words.offsets[w];
      const length = words.offsets[w + 1] - from;
      if (length < typed.length - most || (!isPrefix && length > typed.length + most)) continue;
      if ((words.bytes[from] === typed[0]) !== isAlikeAtFirst) continue;
      const found = editDistance(typed, words.bytes, from, Math.min(length, typed.length + most), isPrefix, distance);
      if (found > most || found > distance) continue;
      if (found < distance) [indices, distance] = [[], found];
      indices.push(w);
    }
    if (indices.length > 0) break;
  }
  return { indices, distance };
}

/**
 * Edits that make bytes[from .. from + length) of `typed`, or any beginning of them; more than `most` once that is certain.
 */
function editDistance(
  typed: Uint8Array,
  bytes: Uint8Array,
  from: number,
  length: number,
  isPrefix: boolean,
  most: number,
): number {
  let [before, last, row] = [rows[0], rows[1], rows[2]];
  for (let j = 0; j <= length; j++) last[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= length; j++) {
      const own = typed[i - 1];
      const other = bytes[from + j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (own === other ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && own === bytes[from + j - 2] && typed[i - 2] === other;
      if (isSwapped) cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    [before, last, row] = [last, row, before];
  }
  if (!isPrefix) return last[length];
  let least = last[0];
  for (let j = 1; j <= length; j++) if (last[j] < least) least = last[j];
  return least;
}

/** Room for the three last rows of the table; a query is at most 1,000 letters, of three bytes and more. */
const rows = [new Int32Array(8192), new Int32Array(8192), new Int32Array(8192)];
