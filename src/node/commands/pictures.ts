import { topicSimilarity } from '../../analytics/topicSimilarity.ts';
import { sceneToSvg } from '../../export/svg.ts';
import type { FieldColumn } from '../../fieldColumn.ts';
import type { ChartInput } from '../../map/charts/chartInput.ts';
import { chartHeight, chartKinds, chartScene } from '../../map/charts/chartScene.ts';
import type { ChartKind } from '../../map/charts/chartScene.ts';
import { readHandColors, withHandColors } from '../../map/handColors.ts';
import type { HandColors } from '../../map/handColors.ts';
import { levelColors } from '../../map/levelColors.ts';
import { mapScene } from '../../map/mapScene.ts';
import type { Theme } from '../../map/theme.ts';
import { createFailure } from '../../host/failure.ts';
import { countPapers } from '../project/project.ts';
import type { Project } from '../project/project.ts';
import type { CommandInput } from './command.ts';
import { usageError } from './command.ts';
import { numberOption } from './parseInput.ts';
import { readChoice } from './readChoice.ts';

/** How a picture is wanted. */
export interface PictureOptions {
  /** Null: the map. */
  readonly chart: ChartKind | null;
  /** Of the chart of a field: its name. */
  readonly field: string | null;
  readonly isShare: boolean;
  /** Null: what suits the picture. */
  readonly width: number | null;
  readonly height: number | null;
  /** Pixels of a PNG per unit of width and height. */
  readonly scale: number;
  readonly theme: Theme;
}

/** The options that `readPictureOptions` reads, as help tells them. */
export const pictureOptionsHelp = [
  { name: 'chart', value: 'NAME', help: `A chart instead of the map: ${chartKinds.join(', ')}.` },
  { name: 'field', value: 'NAME', help: 'Of --chart field: which one, such as Venue.' },
  { name: 'shares', help: 'Of --chart topics-over-time: shares of each year instead of counts.' },
  { name: 'width', value: 'N', help: 'Width of the picture (map 1600, chart 900).' },
  { name: 'height', value: 'N', help: 'Height of the picture (map 1000, chart as high as it needs).' },
  { name: 'scale', value: 'X', help: 'Pixels of a png per unit of width and height (2).' },
  { name: 'theme', value: 'light|dark', help: 'Ground of the picture (light).' },
] as const;

/** What a command line says of a picture; a usage error where it cannot be meant. */
export function readPictureOptions(input: CommandInput): PictureOptions {
  const chart = readChoice(input, 'chart', chartKinds);
  const field = input.text('field') ?? null;
  if (chart === 'field' && field === null) throw usageError('Say which field to draw: --field NAME, such as Venue.');
  const size = (name: 'width' | 'height') =>
    input.text(name) === undefined ? null : numberOption(input, name, 0, { least: 100, most: 20_000, isWhole: true });
  return {
    chart,
    field,
    isShare: input.isSet('shares'),
    width: size('width'),
    height: size('height'),
    scale: numberOption(input, 'scale', 2, { least: 0.1, most: 20 }),
    theme: readChoice(input, 'theme', ['light', 'dark'] as const) ?? 'light',
  };
}

/** The map or a chart of all papers as SVG, topics in the colours that they were given by hand; `fields`: those of the papers, for the chart of one. */
export function pictureSvg(project: Project, options: PictureOptions, fields: readonly FieldColumn[]): string {
  const { name, papers, analysis } = project;
  const { positions, labels, topics, levels, mainLevel } = analysis;
  const { chart, theme } = options;
  const map = { nPapers: countPapers(papers), positions, labels, years: papers.years, topics };
  const byLevel = levelColors({ ...analysis, foundLabels: analysis.found.labels }, theme);
  const colors = withHandColors(topics, byLevel[mainLevel], savedHandColors(project.view));
  if (chart === null) {
    const { width, height } = options;
    return sceneToSvg(mapScene(map, { width: width ?? 1600, height: height ?? 1000, theme, colors, title: name }));
  }
  const input: ChartInput = {
    map,
    visible: null,
    chosen: new Set(),
    colors,
    theme,
    isShare: options.isShare,
    field:
      chart === 'field' ? { column: fieldNamed(options.field!, fields), mask: null, chosen: [], range: null } : null,
    similarity:
      chart === 'similar-topics'
        ? topicSimilarity({ vectors: analysis.vectors, labels, nTopics: topics.length })
        : null,
    tree: { levels, colors: byLevel.with(mainLevel, colors), shown: mainLevel },
  };
  const width = options.width ?? 900;
  const height = options.height ?? (chartHeight(chart, input, width, true) || 500);
  return sceneToSvg(chartScene(chart, input, { width, height, isAlone: true }));
}

/** The colours that topics were given on the page, as the saved view tells them; the text may come from anyone. */
function savedHandColors(view: string): HandColors {
  try {
    const saved = JSON.parse(view) as { readonly coloring?: { readonly byHand?: unknown } } | null;
    return readHandColors(saved?.coloring?.byHand);
  } catch {
    return {};
  }
}

function fieldNamed(name: string, fields: readonly FieldColumn[]): FieldColumn {
  const found = fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const names = fields.map((one) => one.name).join(', ');
  throw createFailure('not-found', `These papers have no field "${name}". Choose one of ${names}.`);
}
