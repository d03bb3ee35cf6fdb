/** The name most like what was written, if it is like it at all: for "did you mean". */
export function nearestName(written: string, names: readonly string[]): string | null {
  const distances = names.map((name) => ({ name, distance: editDistance(written.toLowerCase(), name) }));
  const [nearest] = distances.sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= Math.ceil(nearest.name.length / 3) ? nearest.name : null;
}

/** Levenshtein's distance, by rows. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
