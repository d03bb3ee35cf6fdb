/**
 * Communities of a weighted graph: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected
 * communities" (Scientific Reports 9, 2019), for modularity with a resolution (Reichardt and Bornholdt, 2006). Departures:
 * vertices are visited in shuffled rounds instead of a queue, and a refinement merges with the best community, not one by chance.
 */
import type { Random } from '../random.ts';
import { createRandom, randomInt } from '../random.ts';
import type { Csr } from '../sparse.ts';
import type { Steps } from '../task.ts';

/** A community per vertex of a symmetric graph, numbered from 0; larger resolutions give more and smaller ones. */
export function* leiden(graph: Csr, resolution: number, seed: number): Steps<Int32Array> {
  const random = createRandom(seed);
  let level = graph;
  const labels = Int32Array.from({ length: graph.nRows }, (_, i) => i);
  let communities = labels.slice();
  for (let round = 1; ; round++) {
    yield 1 - 1 / round;
    const state = createState(level, communities, resolution);
    moveVertices(level, state, random);
    const [coarse, nCoarse] = compact(state.community);
    if (nCoarse === level.nRows) return compact(labels.map((vertex) => coarse[vertex]))[0];
    const [parts, nParts] = compact(refine(level, coarse, resolution, random));
    // Where refinement would leave every vertex alone, the communities themselves are the next level's vertices.
    const [next, nNext] = nParts < level.nRows ? [parts, nParts] : [coarse, nCoarse];
    communities = new Int32Array(nNext);
    next.forEach((part, vertex) => (communities[part] = coarse[vertex]));
    labels.forEach((vertex, i) => (labels[i] = next[vertex]));
    level = aggregate(level, next, nNext);
  }
}

interface State {
  readonly community: Int32Array;
  readonly degree: Float64Array;
  /** The sum of degrees per community. */
  readonly total: Float64Array;
  /** The resolution over the sum of all degrees. */
  readonly price: number;
}

function createState({ nRows, data, indptr }: Csr, community: Int32Array, resolution: number): State {
  const degree = new Float64Array(nRows);
  const total = new Float64Array(nRows);
  let all = 0;
  for (let i = 0; i < nRows; i++) {
    for (let p = indptr[i]; p < indptr[i + 1]; p++) degree[i] += data[p];
    total[community[i]] += degree[i];
    all += degree[i];
  }
  return { community: community.slice(), degree, total, price: all > 0 ? resolution / all : 0 };
}

/** Moves each vertex to the community of a neighbour where it adds most to the modularity, until next to none moves. */
function moveVertices(graph: Csr, state: State, random: Random): void {
  const { nRows, data, indices, indptr } = graph;
  const { community, degree, total, price } = state;
  const weights = new Float64Array(nRows);
  const seen = new Int32Array(nRows);
  const order = shuffled(nRows, random);
  for (let round = 0, nMoved = nRows; nMoved > nRows / 1000 && round < mostRounds; round++) {
    nMoved = 0;
    for (const i of order) {
      const own = community[i];
      let nSeen = 0;
      seen[nSeen++] = own;
      for (let p = indptr[i]; p < indptr[i + 1]; p++) {
        if (indices[p] === i) continue;
        const other = community[indices[p]];
        if (weights[other] === 0 && other !== own) seen[nSeen++] = other;
        weights[other] += data[p];
      }
      total[own] -= degree[i];
      let best = own;
      let most = weights[own] - price * degree[i] * total[own];
      for (let s = 0; s < nSeen; s++) {
        const gain = weights[seen[s]] - price * degree[i] * total[seen[s]];
        if (gain > most + 1e-12) [most, best] = [gain, seen[s]];
        weights[seen[s]] = 0;
      }
      total[best] += degree[i];
      community[i] = best;
      if (best !== own) nMoved++;
    }
  }
}

const mostRounds = 20;

/** Starts each community again from single vertices, which join where they gain and are well connected; none joins another community. */
function refine(
  { nRows, data, indices, indptr }: Csr,
  coarse: Int32Array,
  resolution: number,
  random: Random,
): Int32Array {
  const part = Int32Array.from({ length: nRows }, (_, i) => i);
  const graph = { nRows, nCols: nRows, data, indices, indptr };
  const { degree, total, price } = createState(graph, part, resolution);
  const sizes = new Int32Array(nRows).fill(1);
  const weights = new Float64Array(nRows);
  const whole = new Float64Array(nRows);
  for (let i = 0; i < nRows; i++) whole[coarse[i]] += degree[i];
  for (const i of shuffled(nRows, random)) {
    if (sizes[part[i]] > 1) continue;
    const seen: number[] = [];
    let within = 0;
    for (let p = indptr[i]; p < indptr[i + 1]; p++) {
      const j = indices[p];
      if (j === i || coarse[j] !== coarse[i]) continue;
      within += data[p];
      if (weights[part[j]] === 0) seen.push(part[j]);
      weights[part[j]] += data[p];
    }
    const isConnected = within >= price * degree[i] * (whole[coarse[i]] - degree[i]);
    let best = -1;
    let most = 0;
    for (const other of seen) {
      const gain = weights[other] - price * degree[i] * total[other];
      if (isConnected && other !== part[i] && gain > most) [most, best] = [gain, other];
      weights[other] = 0;
    }
    if (best < 0) continue;
    sizes[part[i]]--;
    total[part[i]] -= degree[i];
    part[i] = best;
    sizes[best]++;
    total[best] += degree[i];
  }
  return part;
}

/** The graph whose vertices are the parts; what is inside a part becomes an edge of the part to itself. */
function aggregate({ nRows, data, indices, indptr }: Csr, part: Int32Array, nParts: number): Csr {
  const members = Array.from({ length: nParts }, (): number[] => []);
  for (let i = 0; i < nRows; i++) members[part[i]].push(i);
  const weights = new Float64Array(nParts);
  const ends = new Int32Array(nParts + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let c = 0; c < nParts; c++) {
    const seen: number[] = [];
    for (const i of members[c]) {
      for (let p = indptr[i]; p < indptr[i + 1]; p++) {
        const other = part[indices[p]];
        if (weights[other] === 0) seen.push(other);
        weights[other] += data[p];
      }
    }
    for (const other of seen.sort((a, b) => a - b)) {
      columns.push(other);
      values.push(weights[other]);
      weights[other] = 0;
    }
    ends[c + 1] = columns.length;
  }
  return {
    nRows: nParts,
    nCols: nParts,
    data: Float32Array.from(values),
    indices: Int32Array.from(columns),
    indptr: ends,
  };
}

/** The labels as 0, 1, ... in the order in which they first occur, and how many there are. */
function compact(labels: Int32Array): [labels: Int32Array, count: number] {
  const numbers = new Map<number, number>();
  for (const label of labels) if (!numbers.has(label)) numbers.set(label, numbers.size);
  return [labels.map((label) => numbers.get(label)!), numbers.size];
}

function shuffled(n: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = randomInt(random, i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
