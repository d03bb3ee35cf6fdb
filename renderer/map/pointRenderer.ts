import type { Camera, Extent, Viewport } from '../../src/map/camera.ts';
import type { PaperLayers } from '../../src/map/paperLayers.ts';

/** Draws the ground and the papers of a map into one canvas. */
export interface PointRenderer {
  /** Positions (x0, y0, ...), which must not change afterwards. */
  setPapers(positions: Float32Array): void;
  setPaint(paint: Paint): void;
  /** In which order papers are drawn, by layer. */
  setOrder(layers: PaperLayers): void;
  /** A picture that lies on the bare ground over this part of the world, its transparent parts showing it; null: none. */
  setShading(shading: Shading | null): void;
  draw(camera: Camera, viewport: Viewport, pixelRatio: number, layers: readonly PointLayer[]): void;
  dispose(): void;
}

/** The colours of papers and ground, each '#rrggbb'. */
export interface Paint {
  /** An index into the palette per paper; any other number: in the context's grey. Must not change afterwards. */
  readonly codes: Int32Array;
  readonly palette: readonly string[];
  readonly context: string;
  /** The bare ground. */
  readonly ground: string;
}

/** A picture that lies over a part of the world. */
export interface Shading {
  readonly picture: HTMLCanvasElement;
  readonly extent: Extent;
}

/** How the papers of a layer look. */
export interface PointLayer {
  readonly isHidden: boolean;
  /** In CSS pixels, the rim included. */
  readonly radius: number;
  readonly opacity: number;
  /** 0: in their own colour, 1: in the grey of context. */
  readonly greyness: number;
  /** What keeps discs apart, or rings them: a width in CSS pixels and a colour '#rrggbb'. */
  readonly rim: { readonly width: number; readonly color: string };
}

/** Width of the rim in the ground's colour that keeps discs of this radius apart, in CSS pixels. */
export function rimWidth(radius: number): number {
  return Math.min(1, Math.max(0, 0.35 * (radius - 2)));
}
