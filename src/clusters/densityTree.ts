/**
 * HDBSCAN*: Campello, Moulavi and Sander, "Density-based clustering based on hierarchical density estimates" (PAKDD 2013).
 * Departure: the spanning tree is that of the graph of nearest neighbours and not of all pairs; parts of the graph that no
 * edge joins are joined last.
 */
import type { Neighbors } from '../sparse.ts';

/** An edge of the spanning tree; two parts are one from this distance on. */
export interface TreeEdge {
  readonly a: number;
  readonly b: number;
  readonly distance: number;
}

/** The least spanning tree of n rows by mutual reachability, nearest first: no two rows are nearer than their `nCore`-th neighbours. */
export function densityTree({ k, indices, distances }: Neighbors, n: number, nCore: number): TreeEdge[] {
  const core = Float64Array.from({ length: n }, (_, i) => (k > 0 ? distances[i * k + Math.min(nCore, k) - 1] : 0));
  const edges: TreeEdge[] = [];
  for (let i = 0; i < n; i++) {
    for (let p = i * k; p < (i + 1) * k; p++) {
      const j = indices[p];
      edges.push({ a: i, b: j, distance: Math.max(core[i], core[j], distances[p]) });
    }
  }
  edges.sort((x, y) => x.distance - y.distance || x.a - y.a || x.b - y.b);
  const { rootOf, join } = createParts(n);
  const tree: TreeEdge[] = [];
  for (const edge of edges) if (join(edge.a, edge.b)) tree.push(edge);
  for (let i = 1; i < n; i++)
    if (rootOf(i) !== rootOf(0)) {
      join(0, i);
      tree.push({ a: 0, b: i, distance: farthest });
    }
  return tree;
}

/** Cosine distances end here. */
const farthest = 2;

/** A label per row from a spanning tree: the clusters of at least `least` rows that last longest; -1 for rows in none. */
export function densestClusters(tree: readonly TreeEdge[], n: number, least: number): Int32Array {
  const nodes = condense(tree, n, least);
  const isChosen = new Uint8Array(nodes.length);
  const worth = nodes.map(({ excess }) => excess);
  for (let c = nodes.length - 1; c > 0; c--) {
    const below = nodes[c].children.reduce((sum, child) => sum + worth[child], 0);
    if (nodes[c].children.length > 0 && below > worth[c]) worth[c] = below;
    else isChosen[c] = 1;
  }
  const labels = new Int32Array(n).fill(-1);
  let count = 0;
  const visit = (c: number): void => {
    if (isChosen[c]) {
      const label = count++;
      const inside = [c];
      while (inside.length > 0) {
        const node = nodes[inside.pop()!];
        for (const row of node.rows) labels[row] = label;
        inside.push(...node.children);
      }
    } else nodes[c].children.forEach(visit);
  };
  visit(0);
  return labels;
}

interface Node {
  readonly children: readonly number[];
  /** Rows that fall out of it before it splits or ends. */
  readonly rows: readonly number[];
  /** Excess of mass: the sum over its rows of how long they stay, in 1 / distance. */
  readonly excess: number;
}

/** The tree without splits that leave fewer than `least` rows on a side; node 0 holds everything, children follow parents. */
function condense(tree: readonly TreeEdge[], n: number, least: number): Node[] {
  const left = new Int32Array(2 * n - 1).fill(-1);
  const right = new Int32Array(2 * n - 1).fill(-1);
  const size = new Int32Array(2 * n - 1).fill(1);
  const density = new Float64Array(2 * n - 1);
  const { rootOf, join } = createParts(n);
  const topOf = Int32Array.from({ length: n }, (_, i) => i);
  tree.forEach(({ a, b, distance }, t) => {
    const joined = n + t;
    [left[joined], right[joined]] = [topOf[rootOf(a)], topOf[rootOf(b)]];
    size[joined] = size[left[joined]] + size[right[joined]];
    density[joined] = 1 / Math.max(distance, 1e-6);
    join(a, b);
    topOf[rootOf(a)] = joined;
  });

  const nodes: { children: number[]; rows: number[]; excess: number }[] = [{ children: [], rows: [], excess: 0 }];
  const open = [{ top: 2 * n - 2, node: 0, born: 0 }];
  while (open.length > 0) {
    const { top, node, born } = open.pop()!;
    let at = top;
    for (;;) {
      if (at < n) {
        nodes[node].rows.push(at);
        break;
      }
      const sides = [left[at], right[at]];
      const large = sides.filter((side) => size[side] >= least);
      const stayed = Math.max(0, density[at] - born);
      for (const side of large.length === 2 ? [] : sides.filter((side) => size[side] < least)) {
        const rows = rowsUnder(side, left, right, n);
        nodes[node].rows.push(...rows);
        nodes[node].excess += rows.length * stayed;
      }
      if (large.length === 2) {
        nodes[node].excess += size[at] * stayed;
        for (const side of large) {
          nodes[node].children.push(nodes.length);
          open.push({ top: side, node: nodes.length, born: density[at] });
          nodes.push({ children: [], rows: [], excess: 0 });
        }
      }
      if (large.length !== 1) break;
      at = large[0];
    }
  }
  return nodes;
}

function rowsUnder(top: number, left: Int32Array, right: Int32Array, n: number): number[] {
  const rows: number[] = [];
  const open = [top];
  while (open.length > 0) {
    const at = open.pop()!;
    if (at < n) rows.push(at);
    else open.push(left[at], right[at]);
  }
  return rows;
}

function createParts(n: number) {
  const parents = Int32Array.from({ length: n }, (_, i) => i);
  const rootOf = (i: number): number => {
    while (parents[i] !== i) i = parents[i] = parents[parents[i]];
    return i;
  };
  const join = (a: number, b: number): boolean => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    parents[rootA] = rootB;
    return rootA !== rootB;
  };
  return { rootOf, join };
}
