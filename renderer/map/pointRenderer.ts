import type { Camera, Viewport } from '../../src/map/camera.ts';

/** Draws the papers of a map as discs into one canvas. */
export interface PointRenderer {
  /** Positions (x0, y0, ...) and a topic per paper, -1: none; the arrays must not change afterwards. */
  setPapers(positions: Float32Array, labels: Int32Array): void;
  /** '#rrggbb' per topic, of papers in none, and of the ground. */
  setColors(topics: readonly string[], context: string, ground: string): void;
  /** In which order papers are drawn; layers count from its beginning. */
  setOrder(order: Uint32Array): void;
  draw(camera: Camera, viewport: Viewport, pixelRatio: number, layers: readonly PointLayer[]): void;
  dispose(): void;
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
