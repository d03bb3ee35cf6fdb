import { fitCamera, type Extent, type Insets, type Viewport } from './camera.ts';
import { layoutLegend, type Legend, type LegendEntry } from './legend.ts';

/** A legend with its place, and what it and the heading leave to the map. */
export interface PlacedLegend {
  readonly legend: { readonly legend: Legend; readonly x: number; readonly y: number } | null;
  readonly insets: Insets;
}

const sideShares = [0.13, 0.17, 0.22, 0.27, 0.32];
const gap = 12;

/**
 * Puts the legend beside or beneath the map, in as many columns as leave the map largest while every entry is shown.
 * `headingHeight` pixels at the top are taken.
 */
export function placeLegend(
  entries: readonly LegendEntry[],
  extent: Extent,
  viewport: Viewport,
  margin: number,
  headingHeight: number,
): PlacedLegend {
  if (entries.length === 0) return { legend: null, insets: bareInsets(margin, headingHeight) };
  const scored = candidates(entries, viewport, margin, headingHeight).map((candidate) => ({
    candidate,
    score: fitCamera(extent, viewport, candidate.insets).scale * worth(candidate.legend!.legend),
  }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).candidate;
}

/** Half the margin: the fitted map leaves its own, and labels may stand further out. */
function bareInsets(margin: number, headingHeight: number): Insets {
  const side = margin / 2;
  return { top: Math.max(side, headingHeight), right: side, bottom: side, left: side };
}

/** An entry more is worth a map smaller by a twentieth, a name in full one smaller by a thirtieth. */
function worth({ nHidden, nCut }: Legend): number {
  return 0.95 ** nHidden * 0.967 ** nCut;
}

function candidates(
  entries: readonly LegendEntry[],
  { width, height }: Viewport,
  margin: number,
  headingHeight: number,
): readonly PlacedLegend[] {
  const top = Math.max(margin, headingHeight);
  const placed: PlacedLegend[] = [];
  for (const size of width < 700 ? [12, 11, 10] : [12, 11]) {
    const narrowest = 11 * size;
    const sideHeight = height - top - margin;
    for (const share of sideShares) {
      for (const nColumns of [1, 2, 3]) {
        const room = { width: share * width * nColumns, maxHeight: sideHeight, nColumns, size };
        if (share * width < narrowest || room.width > 0.45 * width) continue;
        const legend = layoutLegend(entries, room);
        const x = width - margin - legend.width;
        const y = top + Math.max(0, sideHeight - legend.height) / 2;
        const insets = { ...bareInsets(margin, headingHeight), right: width - x + gap };
        placed.push({ legend: { legend, x, y }, insets });
      }
    }
    const mostColumns = Math.max(1, Math.min(8, Math.floor((width - 2 * margin) / narrowest)));
    for (let nColumns = 1; nColumns <= mostColumns; nColumns++) {
      const room = { width: width - 2 * margin, maxHeight: 0.42 * (height - top), nColumns, size };
      const legend = layoutLegend(entries, room);
      const y = height - margin - legend.height;
      const insets = { ...bareInsets(margin, headingHeight), bottom: height - y + gap };
      placed.push({ legend: { legend, x: margin, y }, insets });
    }
  }
  return placed;
}
