import { topicSizes, type TopicSize } from '../analytics/topicSizes.ts';
import { extentOf, fitCamera, type Extent, type Viewport } from './camera.ts';
import { headingMarks } from './charts/chartFrame.ts';
import { colorEntries } from './colorEntries.ts';
import { fillCamera, freeBox, isInside, pixelBox } from './mapFrame.ts';
import { contourMarks, labelMarks, pointMarks, type MapDrawing } from './mapMarks.ts';
import { placeLegend } from './placeLegend.ts';
import { countPapers, describeShown, formatCount, type PaperMap } from './paperMap.ts';
import type { LegendEntry } from './legend.ts';
import type { PaperColors } from './paperColors.ts';
import type { Scene } from './scene.ts';
import { mapTones, type Theme } from './theme.ts';

/** What the picture of a map shows, and how. */
export interface MapSceneOptions {
  /** In CSS pixels; text keeps its size, so a larger picture of the same look is a larger scale of this one. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** A CSS colour per topic. */
  readonly colors: readonly string[];
  /** What papers are coloured by in place of their topics, and what that is called in the legend. */
  readonly paint?: { readonly colors: PaperColors; readonly title: string } | null;
  /** Written above the map with a line on what is shown; '': neither. */
  readonly title: string;
  /** 1 per paper in the filter, 0 for context in grey; null: every paper is in. */
  readonly visible?: Uint8Array | null;
  /** Topics that the person chose: their labels come first. */
  readonly chosen?: ReadonlySet<number>;
  /** The part of the world to show; null: all of it. */
  readonly extent?: Extent | null;
  readonly hasLegend?: boolean;
}

/** The whole picture of a map, to stand alone: heading, shaded density, papers, the topics' labels, legend. */
export function mapScene(map: PaperMap, options: MapSceneOptions): Scene {
  const { width, height, theme, colors, title, visible = null, chosen = new Set(), extent = null } = options;
  const tones = mapTones[theme];
  const viewport: Viewport = { width, height };
  const margin = Math.min(28, 0.05 * Math.min(width, height));
  const shown = extent ? papersIn(map, extent, visible) : visible;
  const sizes = topicSizes(map.labels, map.topics.length, shown);
  const nDrawn = extent ? countIn(papersIn(map, extent, null)) : map.nPapers;
  const subtitle = describeShown(map, shown) + (extent ? '; a part of the map' : '');

  const whole = extentOf(map.positions);
  const paint = options.paint ?? null;
  const entries = paint
    ? colorEntries(paint.colors, paint.title, tones)
    : legendEntries(map, sizes, nDrawn, { colors, tones, visible });
  const headingHeight = title === '' ? 0 : margin + (extent ? 56 : 44);
  const { legend, insets } = placeLegend(
    options.hasLegend === false ? [] : entries,
    extent ?? whole,
    viewport,
    margin,
    headingHeight,
  );
  const fitted = fitCamera(whole, viewport, insets);
  const camera = extent ? fillCamera(extent, viewport, insets) : fitted;
  const drawing: MapDrawing = {
    map,
    colors,
    paint: paint && paint.colors,
    visible,
    chosen,
    tones,
    viewport,
    camera,
    zoom: camera.scale / fitted.scale,
    whole,
    extent,
    frame: extent ? pixelBox(extent, camera, viewport) : freeBox(viewport, insets),
  };
  return {
    width,
    height,
    background: tones.paper,
    title: title === '' ? subtitle : `${title}. ${subtitle}`,
    description: describeTopics(map, sizes),
    marks: [
      ...contourMarks(drawing),
      ...pointMarks(drawing),
      ...labelMarks(drawing, sizes),
      ...(title === '' ? [] : headingMarks({ title, subtitle }, margin, width - 2 * margin, tones)),
      ...(legend ? legend.legend.marks(legend.x, legend.y, tones) : []),
    ],
  };
}

/** 1 per paper that lies in the extent and in the filter. */
function papersIn({ nPapers, positions }: PaperMap, extent: Extent, visible: Uint8Array | null): Uint8Array {
  return Uint8Array.from({ length: nPapers }, (_, paper) =>
    Number((!visible || visible[paper] === 1) && isInside(extent, positions[2 * paper], positions[2 * paper + 1])),
  );
}

function countIn(mask: Uint8Array): number {
  return mask.reduce((sum, isIn) => sum + isIn, 0);
}

/** The topics in the filter, largest first, and what is drawn in grey. */
function legendEntries(
  map: PaperMap,
  sizes: readonly TopicSize[],
  nDrawn: number,
  { colors, tones, visible }: Pick<MapDrawing, 'colors' | 'tones' | 'visible'>,
): readonly LegendEntry[] {
  const topics = sizes
    .filter(({ topic, visible }) => topic >= 0 && visible > 0)
    .toSorted((a, b) => b.whole - a.whole || a.topic - b.topic)
    .map(({ topic, whole, visible }) => ({
      color: colors[topic],
      name: map.topics[topic].name,
      note: visible === whole ? formatCount(whole) : `${formatCount(visible)} of ${formatCount(whole)}`,
      topic,
    }));
  const nGrey = nDrawn - sizes.reduce((sum, { topic, visible }) => sum + (topic >= 0 ? visible : 0), 0);
  if (nGrey === 0) return topics;
  return [
    ...topics,
    { color: tones.context, name: visible ? 'Other papers' : 'In no topic', note: formatCount(nGrey) },
  ];
}

function describeTopics(map: PaperMap, sizes: readonly TopicSize[]): string {
  const topics = sizes
    .filter(({ topic, visible }) => topic >= 0 && visible > 0)
    .map(({ topic, visible }) => `${map.topics[topic].name}: ${countPapers(visible)}`);
  return `A map of research papers; papers that use the same terms lie near each other. ${topics.join('; ')}.`;
}
