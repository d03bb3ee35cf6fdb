/**
 * The papers with a score above 0 by falling score, those of equal scores in their own order; `scores` has an entry a paper and
 * none below 0, for at most 4,194,304 papers.
 */
export function rankByScore(scores: Float32Array): Int32Array {
  let count = 0;
  for (const score of scores) if (score > 0) count++;
  // Bits of positive numbers rise with them: one whole number below 2^53 holds score and paper, and sorts without a comparison of ours.
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const keys = new Float64Array(count);
  let end = 0;
  for (let paper = 0; paper < scores.length; paper++) {
    if (scores[paper] > 0) keys[end++] = (highest - bits[paper]) * mostPapers + paper;
  }
  return Int32Array.from(keys.sort(), (key) => key % mostPapers);
}

const highest = 2 ** 31 - 1;
const mostPapers = 2 ** 22;
