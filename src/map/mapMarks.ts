import type { TopicSize } from '../analytics/topicSizes.ts';
import { toPixel, type Camera, type Extent, type Viewport } from './camera.ts';
import { clipRing } from './clipRing.ts';
import { topicContours } from './density.ts';
import { insetsOf, isInside } from './mapFrame.ts';
import { labelAnchors } from './labelAnchors.ts';
import { lineHeight, topicLabels } from './mapLabels.ts';
import type { PaperColors } from './paperColors.ts';
import type { PaperMap } from './paperMap.ts';
import { placeLabels, type Box } from './placeLabels.ts';
import { pointStyle } from './pointSize.ts';
import type { Mark } from './scene.ts';
import type { MapTones } from './theme.ts';
import { membersByTopic } from './topicCenters.ts';

/** A map and all that decides how its marks are drawn. */
export interface MapDrawing {
  readonly map: PaperMap;
  readonly colors: readonly string[];
  /** What papers are coloured by; null: their topics. */
  readonly paint: PaperColors | null;
  readonly visible: Uint8Array | null;
  readonly chosen: ReadonlySet<number>;
  readonly tones: MapTones;
  readonly viewport: Viewport;
  readonly camera: Camera;
  /** 1: the whole map is in view; 2: twice as near. */
  readonly zoom: number;
  /** Of all papers. */
  readonly whole: Extent;
  /** The part that is shown; null: all of it. */
  readonly extent: Extent | null;
  /** The pixels of the part that is shown. */
  readonly frame: Box;
}

/** Faint shading of where each topic's papers in the filter lie, largest topic first; none where colours say something else. */
export function contourMarks(drawing: MapDrawing): readonly Mark[] {
  const { map, colors, whole, paint } = drawing;
  if (paint) return [];
  const side = Math.max(whole.xMax - whole.xMin, whole.yMax - whole.yMin);
  const members = membersByTopic(map.topics.length, shownLabels(drawing));
  return members.flatMap((papers, topic) =>
    papers.length < leastShaded
      ? []
      : topicContours(papers, map.positions, side).flatMap(({ rings }): Mark[] => {
          const d = rings.map((ring) => ringPath(ring, drawing)).join('');
          return d === '' ? [] : [{ kind: 'path', d, fill: colors[topic], opacity: 0.07 }];
        }),
  );
}

/** The papers: those that the filter leaves out and those without a colour in grey, above them the rest. */
export function pointMarks(drawing: MapDrawing): readonly Mark[] {
  const { map, colors, tones, viewport, camera, zoom, extent, frame } = drawing;
  const codes = shownCodes(drawing);
  const { palette } = drawing.paint ?? { palette: colors };
  const style = pointStyle(map.nPapers, zoom, frame.right - frame.left, frame.bottom - frame.top);
  const x: number[][] = [[], []];
  const y: number[][] = [[], []];
  const color: number[][] = [[], []];
  for (let paper = 0; paper < map.nPapers; paper++) {
    const [xWorld, yWorld] = [map.positions[2 * paper], map.positions[2 * paper + 1]];
    if (extent && !isInside(extent, xWorld, yWorld)) continue;
    const [px, py] = toPixel(camera, viewport, xWorld, yWorld);
    const layer = codes[paper] < 0 ? 0 : 1;
    x[layer].push(px);
    y[layer].push(py);
    color[layer].push(Math.max(0, codes[paper]));
  }
  return [0, 1].flatMap((layer): Mark[] =>
    x[layer].length === 0
      ? []
      : [
          {
            kind: 'points',
            x: Float32Array.from(x[layer]),
            y: Float32Array.from(y[layer]),
            color: Uint16Array.from(color[layer]),
            palette: layer === 0 ? [tones.context] : palette,
            radius: layer === 0 ? 0.9 * style.radius : style.radius,
            opacity: layer === 0 ? Math.min(0.7, style.opacity) : style.opacity,
          },
        ],
  );
}

/** The names of the topics that have papers in the filter, as many as find room; chosen topics first. */
export function labelMarks(drawing: MapDrawing, sizes: readonly TopicSize[]): readonly Mark[] {
  const { map, tones, viewport, camera, chosen, frame } = drawing;
  const inFilter = new Set(sizes.filter(({ visible }) => visible > 0).map(({ topic }) => topic));
  const anchors = labelAnchors(map.topics.length, map.positions, shownLabels(drawing));
  const labels = topicLabels(
    map.topics.filter(({ id }) => inFilter.has(id)),
    anchors,
    map.nPapers,
    { first: chosen, spacious: Math.min(1, Math.max(0.4, Math.min(viewport.width, viewport.height) / 800)) },
  );
  const papersIn = paperCounter(drawing);
  return placeLabels(labels, camera, viewport, { insets: insetsOf(frame, viewport), papersIn }).flatMap(
    ({ label, box }) =>
      label.lines.map((line, i): Mark => ({
        kind: 'text',
        x: (box.left + box.right) / 2,
        y: box.top + (i + 0.5) * lineHeight * label.size + 0.36 * label.size,
        text: line,
        size: label.size,
        weight: label.weight,
        anchor: 'middle',
        fill: tones.ink,
        halo: { color: tones.paper, width: 3 },
        topic: label.id,
      })),
  );
}

/** How many papers are drawn in a box of pixels. */
function paperCounter({ map, camera, viewport }: MapDrawing): (box: Box) => number {
  const pixels = map.positions.slice();
  for (let i = 0; i < pixels.length; i += 2) {
    [pixels[i], pixels[i + 1]] = toPixel(camera, viewport, map.positions[i], map.positions[i + 1]);
  }
  return ({ left, top, right, bottom }) => {
    let count = 0;
    for (let i = 0; i < pixels.length; i += 2) {
      const isIn = pixels[i] > left && pixels[i] < right && pixels[i + 1] > top && pixels[i + 1] < bottom;
      if (isIn) count++;
    }
    return count;
  };
}

/** A topic of fewer papers has no density worth shading. */
const leastShaded = 4;

/** A topic per paper, -1 for those that the filter leaves out. */
function shownLabels({ map, visible }: MapDrawing): Int32Array {
  return maskedBy(visible, map.labels);
}

/** A colour of the palette per paper, -1 for those that are drawn in grey. */
function shownCodes({ map, visible, paint }: MapDrawing): Int32Array {
  return maskedBy(visible, paint?.codes ?? map.labels);
}

function maskedBy(visible: Uint8Array | null, codes: Int32Array): Int32Array {
  return visible ? codes.map((code, paper) => (visible[paper] ? code : -1)) : codes;
}

function ringPath(ring: Float32Array, drawing: MapDrawing): string {
  const pixels: [number, number][] = [];
  for (let i = 0; i < ring.length; i += 2) {
    pixels.push(toPixel(drawing.camera, drawing.viewport, ring[i], ring[i + 1]));
  }
  const clipped = clipRing(pixels, drawing.frame);
  if (clipped.length < 3) return '';
  return `M${clipped.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

function round(value: number): number {
  return Math.round(10 * value) / 10 || 0;
}
