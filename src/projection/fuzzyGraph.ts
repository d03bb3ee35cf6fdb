/** The fuzzy union of every paper's neighbourhood: UMAP (2018), section 3.1, umap-learn's fuzzy_simplicial_set. */
import type { Neighbors } from '../sparse.ts';
import { smoothKnnDistances } from './smoothKnnDistances.ts';

/** A symmetric weighted graph: vertex i has the edges indptr[i] .. indptr[i + 1] - 1, each edge standing at both ends. */
export interface FuzzyGraph {
  readonly nVertices: number;
  readonly indptr: Int32Array;
  /** The other end of each edge, ascending within a vertex. */
  readonly indices: Int32Array;
  /** How sure the edge is, in (0, 1]. */
  readonly weights: Float32Array;
}

/** The graph in which i and j are joined with a + b - ab, a and b being their memberships in each other's neighbourhood; a tie to itself joins nothing. */
export function fuzzyGraph(neighbors: Neighbors): FuzzyGraph {
  const { k, indices, distances } = neighbors;
  const nVertices = k > 0 ? indices.length / k : 0;
  const { rhos, sigmas } = smoothKnnDistances(distances, k);
  const memberships = new Float32Array(indices.length);
  for (let e = 0; e < indices.length; e++) {
    const i = Math.floor(e / k);
    const beyond = distances[e] - rhos[i];
    if (indices[e] !== i) memberships[e] = beyond <= 0 || sigmas[i] === 0 ? 1 : Math.exp(-beyond / sigmas[i]);
  }
  return union(nVertices, k, indices, memberships);
}

/** Merges each vertex's own edges with those that point at it; both are visited by ascending other end. */
function union(nVertices: number, k: number, heads: Int32Array, memberships: Float32Array): FuzzyGraph {
  const incoming = transpose(nVertices, k, heads, memberships);
  const indptr = new Int32Array(nVertices + 1);
  const indices = new Int32Array(2 * heads.length);
  const weights = new Float32Array(2 * heads.length);
  const own = new Int32Array(k);
  let nEdges = 0;
  for (let i = 0; i < nVertices; i++) {
    for (let j = 0; j < k; j++) own[j] = i * k + j;
    own.sort((a, b) => heads[a] - heads[b]);
    let out = 0;
    let into = incoming.indptr[i];
    const end = incoming.indptr[i + 1];
    while (out < k || into < end) {
      const outHead = out < k ? heads[own[out]] : Infinity;
      const inHead = into < end ? incoming.indices[into] : Infinity;
      const a = outHead <= inHead ? memberships[own[out++]] : 0;
      const b = inHead <= outHead ? incoming.weights[into++] : 0;
      const weight = a + b - a * b;
      if (weight > 0) {
        indices[nEdges] = Math.min(outHead, inHead);
        weights[nEdges] = weight;
        nEdges++;
      }
    }
    indptr[i + 1] = nEdges;
  }
  return { nVertices, indptr, indices: indices.slice(0, nEdges), weights: weights.slice(0, nEdges) };
}

function transpose(nVertices: number, k: number, heads: Int32Array, memberships: Float32Array): FuzzyGraph {
  const indptr = new Int32Array(nVertices + 1);
  for (const head of heads) indptr[head + 1]++;
  for (let i = 0; i < nVertices; i++) indptr[i + 1] += indptr[i];
  const next = indptr.slice();
  const indices = new Int32Array(heads.length);
  const weights = new Float32Array(heads.length);
  for (let e = 0; e < heads.length; e++) {
    const at = next[heads[e]]++;
    indices[at] = Math.floor(e / k);
    weights[at] = memberships[e];
  }
  return { nVertices, indptr, indices, weights };
}
