import type { Camera, Extent, Viewport } from '../../src/map/camera.ts';

/** Draws the ground and the papers of a map into one canvas. */
export interface PointRenderer {
  /** Positions (x0, y0, ...) and a topic per paper, -1: none; the arrays must not change afterwards. */
  setPapers(positions: Float32Array, labels: Int32Array): void;
  /** '#rrggbb' per topic, of papers in none, and of the bare ground. */
  setColors(topics: readonly string[], context: string, ground: string): void;
  /** In which order papers are drawn; layers count from its beginning. */
  setOrder(order: Uint32Array): void;
  /** A picture that lies on the bare ground over this part of the world, its transparent parts showing it; null: none. */
  setShading(shading: Shading | null): void;
  draw(camera: Camera, viewport: Viewport, pixelRatio: number, layers: readonly PointLayer[]): void;
  dispose(): void;
}

/** A picture that lies over a part of the world. */
export interface Shading {
  readonly picture: HTMLCanvasElement;
  readonly extent: Extent;
}

/** Papers that follow each other in the order and look alike. */
export interface PointLayer {
  readonly count: number;
  /** In CSS pixels. */
  readonly radius: number;
  readonly opacity: number;
  /** 0: in the colour of the topic, 1: in the grey of context. */
  readonly greyness: number;
}

/** Width of the rim in the ground's colour that keeps discs of this radius apart, in CSS pixels. */
export function rimWidth(radius: number): number {
  return Math.min(1, Math.max(0, 0.35 * (radius - 2)));
}
