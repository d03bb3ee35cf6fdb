import { sceneToSvg } from '../../src/export/svg.ts';
import type { DataFormat, MapData } from '../../src/host/contract.ts';
import type { Extent } from '../../src/map/camera.ts';
import type { ChartInput } from '../../src/map/charts/chartInput.ts';
import { chartHeight, chartScene } from '../../src/map/charts/chartScene.ts';
import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import { withHandColors } from '../../src/map/handColors.ts';
import { mapScene } from '../../src/map/mapScene.ts';
import type { PaperColors } from '../../src/map/paperColors.ts';
import type { Scene } from '../../src/map/scene.ts';
import type { Theme } from '../../src/map/theme.ts';
import { chartTitles } from '../state/chartTitles.ts';
import { titleOfColoring, type Coloring } from '../state/coloring.ts';
import { colorsOfLevels, colorsOfShown } from '../state/shownColors.ts';
import type { CommandContext } from './command.ts';
import { fileNameOf } from './fileNameOf.ts';
import { runWork } from './runWork.ts';

/** What a picture can show: the map or one of the charts. */
export type PictureSubject = 'map' | ChartKind;

/** How the person wants a picture. */
export interface PictureOptions {
  readonly subject: PictureSubject;
  readonly theme: Theme;
  /** Of the map: written above it; '': nothing. */
  readonly title: string;
  readonly hasLegend: boolean;
  /** Of the map: the part to show; null: all of it. */
  readonly extent: Extent | null;
}

/**
 * What a picture shows: the map's papers, with the filter and the colours as they stand; `paint`: the colours of papers that are not
 * coloured by topic; `chart`: what else the chart is drawn from.
 */
export interface PictureContent {
  readonly map: MapData;
  readonly visible: Uint8Array | null;
  readonly chosen: readonly number[];
  readonly coloring: Pick<Coloring, 'by' | 'byHand'>;
  readonly paint: (theme: Theme) => PaperColors | null;
  readonly chart?: Pick<ChartInput, 'field' | 'isShare' | 'similarity'>;
}

/** The picture as a scene of the size in which it is laid out: text has its right size at scale 1. */
export function drawPicture(content: PictureContent, options: PictureOptions): Scene {
  const { map, visible, chosen, coloring, chart } = content;
  const { subject, theme, title, hasLegend, extent } = options;
  const colors = withHandColors(map.topics, colorsOfShown(map, theme), coloring.byHand);
  const { levels } = map;
  const at = levels.findIndex(({ topics }) => topics === map.topics);
  const shown = at < 0 ? map.mainLevel : at;
  const tree = { levels, colors: colorsOfLevels(map, theme).with(shown, colors), shown };
  const input: ChartInput = { ...chart, map, visible, chosen: new Set(chosen), colors, theme, tree };
  if (subject !== 'map') return chartScene(subject, input, { ...chartSize(subject, input), isAlone: true });
  const shape = extent ? (extent.yMax - extent.yMin) / (extent.xMax - extent.xMin) : 2 / 3;
  const height = Math.round(mapWidth * Math.min(2, Math.max(0.4, shape)));
  const paperColors = content.paint(theme);
  const paint = paperColors && { colors: paperColors, title: titleOfColoring(coloring.by) };
  return mapScene(map, { ...input, paint, width: mapWidth, height, title, extent, hasLegend });
}

/** Draws and saves a picture; `scale`: pixels of a PNG per unit of the scene. */
export async function exportPicture(
  context: CommandContext,
  content: PictureContent,
  options: PictureOptions & { readonly format: 'svg' | 'png'; readonly scale: number },
): Promise<void> {
  const suffix = options.subject === 'map' ? 'map' : chartTitles[options.subject].toLowerCase();
  await exportFile(context, `${suffix}.${options.format}`, async () => {
    const svg = sceneToSvg(drawPicture(content, options));
    return options.format === 'svg' ? new TextEncoder().encode(svg) : context.services.rasterize(svg, options.scale);
  });
}

/** Saves the papers as a table or as references, or the whole analysis; `papers`: only these. */
export async function exportData(
  context: CommandContext,
  format: DataFormat,
  papers: Uint32Array | null = null,
): Promise<void> {
  const suffix =
    { json: 'analysis.json', receipt: 'receipt.csv' }[format as string] ??
    `${papers ? 'selection' : 'papers'}.${format}`;
  await exportFile(context, suffix, () => context.services.exportData(format, papers));
}

const mapWidth = 1200;
const chartWidth = 900;

function chartSize(kind: ChartKind, input: ChartInput): { readonly width: number; readonly height: number } {
  return { width: chartWidth, height: chartHeight(kind, input, chartWidth, true) || 500 };
}

async function exportFile(
  context: CommandContext,
  suffix: string,
  make: () => Promise<Uint8Array> | Promise<Uint8Array<ArrayBuffer>> | Uint8Array,
): Promise<void> {
  const { store, shell, person } = context;
  const name = fileNameOf(`${store.read().project?.view.name ?? 'Topograph'} ${suffix}`);
  const isSaved = await runWork(context, `Exporting ${name}`, async (_onProgress, signal) => {
    const bytes = await make();
    if (signal.aborted) return null;
    if (shell.saveFile) return shell.saveFile(name, bytes);
    person.download(name, bytes);
    return true;
  });
  if (isSaved) store.dispatch({ type: 'notice/shown', text: `Exported ${name}.`, isError: false });
}
