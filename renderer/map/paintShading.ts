import type { Extent } from '../../src/map/camera.ts';
import type { Contour } from '../../src/map/density.ts';
import type { Theme } from '../../src/map/theme.ts';
import type { Shading } from './pointRenderer.ts';

/** The shape of one topic's density, outermost contour first, in world coordinates. */
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

/** How the shades are painted this time. */
export interface ShadeStyle {
  readonly colors: readonly string[];
  readonly theme: Theme;
  /** A share of the usual strength per topic; 0: not painted. */
  readonly strengthOf: (topic: number) => number;
}

/**
 * The topics' density as one picture of the whole world, faint enough to stay ground: painted when a filter or the
 * colours change, and only laid out anew when the map is moved.
 */
export function paintShading(shades: readonly TopicShade[], world: Extent, style: ShadeStyle): Shading {
  const extent = withRoom(world);
  const width = extent.xMax - extent.xMin;
  const height = extent.yMax - extent.yMin;
  const scale = pictureSide / Math.max(width, height);
  const picture = document.createElement('canvas');
  picture.width = Math.max(1, Math.round(width * scale));
  picture.height = Math.max(1, Math.round(height * scale));
  const pen = picture.getContext('2d');
  if (!pen) return { picture, extent };
  pen.setTransform(scale, 0, 0, -scale, -extent.xMin * scale, extent.yMax * scale);
  for (const { topic, outlines } of shades) {
    const strength = style.strengthOf(topic);
    if (strength === 0) continue;
    pen.fillStyle = style.colors[topic];
    pen.globalAlpha = layerOpacity[style.theme] * strength;
    for (const outline of outlines) pen.fill(outline);
  }
  return { picture, extent };
}

/** Pixels of the picture's longer side: enough for soft edges until far in. */
const pictureSide = 2048;

/** Of each of the nested contours. */
const layerOpacity: Readonly<Record<Theme, number>> = { light: 0.065, dark: 0.075 };

/** Contours reach beyond the outermost papers. */
function withRoom({ xMin, yMin, xMax, yMax }: Extent): Extent {
  const room = 0.16 * Math.max(xMax - xMin, yMax - yMin) || 1;
  return { xMin: xMin - room, yMin: yMin - room, xMax: xMax + room, yMax: yMax + room };
}

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
