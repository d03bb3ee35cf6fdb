/** In which order the papers are drawn, and how many belong to each layer. */
export interface PaperLayers {
  /** All papers: first the context, then the faded, the lit, the held. */
  readonly order: Uint32Array;
  /** Papers that the filter left out. */
  readonly nContext: number;
  /** Papers in the filter that the search did not find. */
  readonly nFaded: number;
  /** The rest: those that stand out. */
  readonly nLit: number;
  /** Papers in hand that the filter leaves in. */
  readonly nHeld: number;
}

/** The layers in the order in which they are drawn. */
export const layers = { context: 0, faded: 1, lit: 2, held: 3 } as const;

/** The layers of no papers. */
export const noLayers: PaperLayers = { order: new Uint32Array(0), nContext: 0, nFaded: 0, nLit: 0, nHeld: 0 };

/** Where in the order each layer ends and the next begins. */
export function layerEnds({ nContext, nFaded, nLit, nHeld }: PaperLayers): readonly number[] {
  return [nContext, nContext + nFaded, nContext + nFaded + nLit, nContext + nFaded + nLit + nHeld];
}

/**
 * The papers by layer. Within a layer they are mixed in a fixed way, so that no topic covers another for standing later
 * in its file. `visible` (null: all) holds 1 for papers in the filter,
 * `hits` (null: no search) the papers found, `held` the papers in hand.
 */
export function layerPapers(
  nPapers: number,
  visible: Uint8Array | null,
  hits: Int32Array | null,
  held: ArrayLike<number> = [],
): PaperLayers {
  const layerOf = new Uint8Array(nPapers).fill(hits ? layers.faded : layers.lit);
  if (hits) for (const paper of hits) layerOf[paper] = layers.lit;
  for (let i = 0; i < held.length; i++) layerOf[held[i]] = layers.held;
  if (visible) for (let i = 0; i < nPapers; i++) if (visible[i] === 0) layerOf[i] = layers.context;

  const counts = [0, 0, 0, 0];
  for (let i = 0; i < nPapers; i++) counts[layerOf[i]]++;
  const next = counts.map((_, layer) => counts.slice(0, layer).reduce((sum, count) => sum + count, 0));
  const order = new Uint32Array(nPapers);
  const stride = mixingStride(nPapers);
  for (let step = 0, paper = 0; step < nPapers; step++) {
    order[next[layerOf[paper]]++] = paper;
    paper += stride;
    if (paper >= nPapers) paper -= nPapers;
  }
  const [nContext, nFaded, nLit, nHeld] = counts;
  return { order, nContext, nFaded, nLit, nHeld };
}

/** A number without a common divisor with n near the golden section of n: its multiples visit every paper once. */
function mixingStride(n: number): number {
  let stride = Math.max(1, Math.round(0.618034 * n));
  while (divisor(stride, n) !== 1) stride++;
  return stride % Math.max(1, n);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
