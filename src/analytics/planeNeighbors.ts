import type { Steps } from '../task.ts';

/**
 * The k papers drawn nearest to each paper, nearest first, flat n x k: found on a grid of about two papers a cell, ring by
 * ring. `k` must be less than the number of papers. Of papers at one distance the earlier ones count.
 */
export function* planeNeighbors(positions: Float32Array, k: number): Steps<Int32Array> {
  const n = positions.length / 2;
  const grid = sortIntoCells(positions);
  const nearest = new Int32Array(n * k);
  const distances = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    if (i % stepLength === 0) yield i / n;
    const [x, y] = [positions[2 * i], positions[2 * i + 1]];
    const row = nearest.subarray(i * k, (i + 1) * k);
    const [column, line] = [grid.columnOf(x), grid.lineOf(y)];
    let found = 0;
    for (let ring = 0; ring < grid.side; ring++) {
      // All that is nearer than the ring's inner edge has been seen.
      const seen = (ring - 1) * grid.cell;
      if (found === k && seen > 0 && distances[k - 1] <= seen * seen) break;
      for (let atLine = line - ring; atLine <= line + ring; atLine++) {
        if (atLine < 0 || atLine >= grid.side) continue;
        const isEdge = atLine === line - ring || atLine === line + ring;
        for (let at = column - ring; at <= column + ring; at += isEdge || ring === 0 ? 1 : 2 * ring) {
          if (at < 0 || at >= grid.side) continue;
          const cell = atLine * grid.side + at;
          for (let p = grid.starts[cell]; p < grid.starts[cell + 1]; p++) {
            const other = grid.papers[p];
            if (other !== i) found = insert(other, found);
          }
        }
      }
    }

    function insert(other: number, count: number): number {
      const dx = positions[2 * other] - x;
      const dy = positions[2 * other + 1] - y;
      const d2 = dx * dx + dy * dy;
      let at = count;
      while (at > 0 && (distances[at - 1] > d2 || (distances[at - 1] === d2 && row[at - 1] > other))) at--;
      if (at === k) return count;
      for (let j = Math.min(count, k - 1); j > at; j--) {
        distances[j] = distances[j - 1];
        row[j] = row[j - 1];
      }
      distances[at] = d2;
      row[at] = other;
      return Math.min(k, count + 1);
    }
  }
  return nearest;
}

const stepLength = 2000;
const papersPerCell = 2;

function sortIntoCells(positions: Float32Array) {
  const n = positions.length / 2;
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    xMin = Math.min(xMin, positions[2 * i]);
    xMax = Math.max(xMax, positions[2 * i]);
    yMin = Math.min(yMin, positions[2 * i + 1]);
    yMax = Math.max(yMax, positions[2 * i + 1]);
  }
  const side = Math.max(1, Math.ceil(Math.sqrt(n / papersPerCell)));
  const cell = Math.max(xMax - xMin, yMax - yMin) / side || 1;
  const columnOf = (x: number) => Math.min(side - 1, Math.floor((x - xMin) / cell));
  const lineOf = (y: number) => Math.min(side - 1, Math.floor((y - yMin) / cell));
  const cellOf = (i: number) => lineOf(positions[2 * i + 1]) * side + columnOf(positions[2 * i]);

  const starts = new Int32Array(side * side + 1);
  for (let i = 0; i < n; i++) starts[cellOf(i) + 1]++;
  for (let at = 0; at < side * side; at++) starts[at + 1] += starts[at];
  const next = starts.slice();
  const papers = new Int32Array(n);
  for (let i = 0; i < n; i++) papers[next[cellOf(i)]++] = i;
  return { side, cell, columnOf, lineOf, starts, papers };
}
