import type { PaperLayers } from '../../src/map/paperLayers.ts';
import type { PointStyle } from '../../src/map/pointSize.ts';
import type { MapTones } from '../../src/map/theme.ts';
import { rimWidth, type PointLayer } from './pointRenderer.ts';

/** What else decides how papers look. */
export interface LayerOptions {
  readonly isSearching: boolean;
  /** Papers that the filter leaves out are not drawn. */
  readonly isContextHidden: boolean;
  readonly tones: MapTones;
}

/** How each layer of papers is drawn: those in hand are ringed where there is room for it, and all others step back. */
export function pointLayers(
  { nHeld }: PaperLayers,
  { radius, opacity }: PointStyle,
  { isSearching, isContextHidden, tones }: LayerOptions,
): readonly PointLayer[] {
  const isHolding = nHeld > 0;
  const litRadius = isSearching ? 1.35 * radius + 0.4 : radius;
  const hasRing = radius >= leastRinged && nHeld <= mostRinged;
  const layer = (radius: number, opacity: number, greyness: number): PointLayer => ({
    isHidden: false,
    radius,
    opacity,
    greyness,
    rim: { width: rimWidth(radius), color: tones.paper },
  });
  const context = layer(Math.max(0.6, 0.9 * radius), Math.min(0.7, opacity), 1);
  const held = layer(radius + (hasRing ? 1.5 : 0.3), Math.max(0.85, opacity), 0);
  return [
    { ...context, isHidden: isContextHidden },
    layer(0.9 * radius, (isHolding ? 0.3 : 0.45) * opacity, 0.55),
    layer(
      isHolding ? radius : litRadius,
      isHolding ? 0.4 * opacity : isSearching ? 0.95 : opacity,
      isHolding ? 0.35 : 0,
    ),
    hasRing ? { ...held, rim: { width: 1.25, color: tones.ink } } : held,
  ];
}

/** Rings around smaller discs would hide their colour, and rings around many the picture. */
const leastRinged = 2.2;
const mostRinged = 400;
