import type { Camera, Viewport } from '../../src/map/camera.ts';
import type { Contour } from '../../src/map/density.ts';
import type { Theme } from '../../src/map/theme.ts';

/** The shading of one topic, outermost contour first, in world coordinates. */
export interface TopicShade {
  readonly topic: number;
  readonly outlines: readonly Path2D[];
}

/** The contours as paths whose corners are rounded off. */
export function shadeOf(topic: number, contours: readonly Contour[]): TopicShade {
  return {
    topic,
    outlines: contours.map(({ rings }) => {
      const path = new Path2D();
      for (const ring of rings) addRounded(path, ring);
      return path;
    }),
  };
}

/** How the shades are drawn this time. */
export interface ShadeStyle {
  readonly colors: readonly string[];
  readonly theme: Theme;
  /** A share of the usual strength per topic; 0: not drawn. */
  readonly strengthOf: (topic: number) => number;
  /** The topic whose outline is drawn too, or null. */
  readonly outlined: number | null;
}

/** Fills the canvas with the topics' density, faint enough to stay ground. */
export function drawContours(
  context: CanvasRenderingContext2D,
  shades: readonly TopicShade[],
  camera: Camera,
  viewport: Viewport,
  pixelRatio: number,
  { colors, theme, strengthOf, outlined }: ShadeStyle,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const scale = camera.scale * pixelRatio;
  context.setTransform(
    scale,
    0,
    0,
    -scale,
    (viewport.width / 2) * pixelRatio - camera.x * scale,
    (viewport.height / 2) * pixelRatio + camera.y * scale,
  );
  for (const { topic, outlines } of shades) {
    const strength = strengthOf(topic);
    if (strength === 0) continue;
    context.fillStyle = colors[topic];
    context.globalAlpha = layerOpacity[theme] * strength;
    for (const outline of outlines) context.fill(outline);
    if (topic !== outlined || outlines.length === 0) continue;
    context.globalAlpha = 0.5;
    context.strokeStyle = colors[topic];
    context.lineWidth = 1.25 / camera.scale;
    context.stroke(outlines[0]);
  }
  context.globalAlpha = 1;
}

/** Of each of the nested contours. */
const layerOpacity: Readonly<Record<Theme, number>> = { light: 0.065, dark: 0.075 };

/** The ring through the middles of its sides, each corner a curve. */
function addRounded(path: Path2D, ring: Float32Array): void {
  // The last point repeats the first.
  const n = ring.length / 2 - 1;
  if (n < 3) return;
  const x = (i: number) => ring[2 * (i % n)];
  const y = (i: number) => ring[2 * (i % n) + 1];
  path.moveTo((x(0) + x(1)) / 2, (y(0) + y(1)) / 2);
  for (let i = 1; i <= n; i++) {
    path.quadraticCurveTo(x(i), y(i), (x(i) + x(i + 1)) / 2, (y(i) + y(i + 1)) / 2);
  }
  path.closePath();
}
