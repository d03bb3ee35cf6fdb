import { extentOf, type Extent } from './camera.ts';
import { layerEnds, type PaperLayers } from './paperLayers.ts';

/** Where papers lie among tiles of the plane, so that those far out of sight need not be drawn. */
export interface PaperTiles {
  /** Tiles are numbered along x, then along y: nAcross of each. */
  readonly nAcross: number;
  readonly extent: Extent;
  readonly tileOf: Uint16Array;
}

/** Layers of papers, each sorted by tile. */
export interface TiledOrder {
  readonly order: Uint32Array;
  /** Where a tile of a layer begins in the order, at layer * nTiles + tile, and the end of all. */
  readonly starts: Uint32Array;
}

/** Papers that follow each other in an order. */
export type Run = readonly [start: number, count: number];

/** So many papers to a tile that choosing tiles costs less than drawing what they spare. */
const papersPerTile = 250;
const mostAcross = 64;

/** The tiles of papers at these positions (x0, y0, ...). */
export function tilePapers(positions: Float32Array): PaperTiles {
  const nPapers = positions.length / 2;
  const nAcross = Math.min(mostAcross, Math.ceil(Math.sqrt(nPapers / papersPerTile)) || 1);
  const extent = extentOf(positions);
  const tileOf = new Uint16Array(nPapers);
  for (let i = 0; i < nPapers; i++) {
    const column = cellOf(positions[2 * i], extent.xMin, extent.xMax, nAcross);
    const row = cellOf(positions[2 * i + 1], extent.yMin, extent.yMax, nAcross);
    tileOf[i] = row * nAcross + column;
  }
  return { nAcross, extent, tileOf };
}

/** The papers of each layer sorted by tile; within a tile they stay in their order. */
export function sortByTile({ nAcross, tileOf }: PaperTiles, layers: PaperLayers): TiledOrder {
  const { order } = layers;
  const nTiles = nAcross * nAcross;
  const ends = layerEnds(layers);
  const starts = new Uint32Array(ends.length * nTiles + 1);
  const forEach = (visit: (slot: number, paper: number) => void) => {
    for (let layer = 0, at = 0; layer < ends.length; layer++) {
      for (; at < ends[layer]; at++) visit(layer * nTiles + tileOf[order[at]], order[at]);
    }
  };
  forEach((slot) => starts[slot + 1]++);
  for (let slot = 1; slot < starts.length; slot++) starts[slot] += starts[slot - 1];
  const next = starts.slice();
  const sorted = new Uint32Array(order.length);
  forEach((slot, paper) => (sorted[next[slot]++] = paper));
  return { order: sorted, starts };
}

/** Where in the order the papers of a layer are that can lie in this part of the plane, as few runs as that takes. */
export function runsWithin(
  { nAcross, extent }: PaperTiles,
  { starts }: TiledOrder,
  layer: number,
  part: Extent,
): Run[] {
  if (part.xMin > extent.xMax || part.xMax < extent.xMin || part.yMin > extent.yMax || part.yMax < extent.yMin)
    return [];
  const [left, right] = [part.xMin, part.xMax].map((x) => cellOf(x, extent.xMin, extent.xMax, nAcross));
  const [bottom, top] = [part.yMin, part.yMax].map((y) => cellOf(y, extent.yMin, extent.yMax, nAcross));
  const runs: [start: number, count: number][] = [];
  for (let row = bottom; row <= top; row++) {
    const first = (layer * nAcross + row) * nAcross;
    const [start, end] = [starts[first + left], starts[first + right + 1]];
    const last = runs.at(-1);
    if (end === start) continue;
    if (last && last[0] + last[1] === start) last[1] += end - start;
    else runs.push([start, end - start]);
  }
  return runs;
}

function cellOf(x: number, min: number, max: number, n: number): number {
  return max > min ? Math.max(0, Math.min(n - 1, Math.floor((n * (x - min)) / (max - min)))) : 0;
}
