/** In which order the papers are drawn, and how many belong to each layer. */
export interface PaperLayers {
  /** All papers: first the context, then the faded, then the lit. */
  readonly order: Uint32Array;
  /** Papers that the filter left out. */
  readonly nContext: number;
  /** Papers in the filter that the search did not find. */
  readonly nFaded: number;
  /** The rest: those that stand out. */
  readonly nLit: number;
}

/**
 * The papers by layer. Within a layer they are mixed in a fixed way, so that no topic covers another for standing later
 * in its file. `visible` (null: all) holds 1 for papers in the filter, `hits` (null: no search) the papers found.
 */
export function layerPapers(nPapers: number, visible: Uint8Array | null, hits: Int32Array | null): PaperLayers {
  const layers = new Uint8Array(nPapers).fill(hits ? 1 : 2);
  if (hits) for (const paper of hits) layers[paper] = 2;
  if (visible) for (let i = 0; i < nPapers; i++) if (visible[i] === 0) layers[i] = 0;

  const counts = [0, 0, 0];
  for (const layer of layers) counts[layer]++;
  const next = [0, counts[0], counts[0] + counts[1]];
  const order = new Uint32Array(nPapers);
  const stride = mixingStride(nPapers);
  for (let step = 0, paper = 0; step < nPapers; step++) {
    order[next[layers[paper]]++] = paper;
    paper = (paper + stride) % nPapers;
  }
  return { order, nContext: counts[0], nFaded: counts[1], nLit: counts[2] };
}

/** A number without a common divisor with n near the golden section of n: its multiples visit every paper once. */
function mixingStride(n: number): number {
  let stride = Math.max(1, Math.round(0.618034 * n));
  while (divisor(stride, n) !== 1) stride++;
  return stride;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
