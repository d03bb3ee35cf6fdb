/**
 * The labels with -1 for the rows that belong least to their clusters: at most `share` of all rows, only such as are seldom
 * with their companions, and never the last of a cluster. Rows that are in none already count.
 */
export function unassign(labels: Int32Array, belonging: Float32Array, share: number): Int32Array {
  const left = new Map<number, number>();
  for (const label of labels) left.set(label, (left.get(label) ?? 0) + 1);
  let room = Math.floor(share * labels.length) - (left.get(-1) ?? 0);
  const loosest = Array.from(labels.keys()).filter((i) => labels[i] >= 0 && belonging[i] < loose);
  loosest.sort((a, b) => belonging[a] - belonging[b] || a - b);
  const result = labels.slice();
  for (const i of loosest) {
    if (room <= 0) break;
    const size = left.get(labels[i]) ?? 0;
    if (size < 2) continue;
    left.set(labels[i], size - 1);
    result[i] = -1;
    room--;
  }
  return result;
}

/** A row that is with its companions less often than this may be left out. */
const loose = 0.5;
