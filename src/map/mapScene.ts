import { topicSizes, type TopicSize } from '../analytics/topicSizes.ts';
import { extentOf, fitCamera, type Extent, type Viewport } from './camera.ts';
import { headingMarks } from './charts/chartFrame.ts';
import { contourMarks, labelMarks, pointMarks, type MapDrawing } from './mapMarks.ts';
import { placeLegend } from './placeLegend.ts';
import { countPapers, describeShown, formatCount, type PaperMap } from './paperMap.ts';
import type { LegendEntry } from './legend.ts';
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
  const sizes = topicSizes(map.labels, map.topics.length, visible);
  const subtitle = describeShown(map, visible) + (extent ? '; a part of the map' : '');

  const whole = extentOf(map.positions);
  const shown = extent ?? whole;
  const entries = options.hasLegend === false ? [] : legendEntries(map, sizes, colors, tones.context);
  const headingHeight = title === '' ? 0 : margin + 44;
  const { legend, insets } = placeLegend(entries, shown, viewport, margin, headingHeight);
  const drawing: MapDrawing = {
    map,
    colors,
    visible,
    chosen,
    tones,
    viewport,
    insets,
    camera: fitCamera(shown, viewport, insets),
    wholeScale: fitCamera(whole, viewport, insets).scale,
    whole,
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

/** The topics in the filter, largest first, and what is drawn in grey. */
function legendEntries(
  map: PaperMap,
  sizes: readonly TopicSize[],
  colors: readonly string[],
  context: string,
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
  const nColored = sizes.reduce((sum, { topic, visible }) => sum + (topic >= 0 ? visible : 0), 0);
  const nGrey = map.nPapers - nColored;
  if (nGrey === 0) return topics;
  const isFiltered = sizes.some(({ whole, visible }) => visible < whole);
  const name = isFiltered ? 'Other papers' : 'In no topic';
  return [...topics, { color: context, name, note: formatCount(nGrey) }];
}

function describeTopics(map: PaperMap, sizes: readonly TopicSize[]): string {
  const topics = sizes
    .filter(({ topic, visible }) => topic >= 0 && visible > 0)
    .map(({ topic, visible }) => `${map.topics[topic].name}: ${countPapers(visible)}`);
  return `A map of research papers; papers that use the same terms lie near each other. ${topics.join('; ')}.`;
}
