import { max, scaleLinear, type ScaleLinear } from 'd3';
import { topicSizes } from '../../analytics/topicSizes.ts';
import { topTerms, type TopicTerms } from '../../analytics/topTerms.ts';
import { formatCount } from '../paperMap.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize } from '../wrapText.ts';
import { chartText, emptyPlot, frameChart, text, type Plot } from './chartFrame.ts';
import type { ChartInput, ChartRoom } from './chartInput.ts';

const mostTerms = 10;
const leastTerms = 5;
const rowHeight = 19;
/** Height of a topic's name above its terms, and of the gap beneath them. */
const nameHeight = 24;
const rowGap = 16;
const leastColumn = 270;
const columnGap = 32;
const axisHeight = 20;

/**
 * Bars of the terms that speak most for each chosen topic (or, when none is, for each topic in the filter), a panel a
 * topic, each on its own scale; as many panels as there is room for.
 */
export function topTermsChart(input: ChartInput, room: ChartRoom): Scene {
  const panels = panelsOf(input);
  const heading = { title: 'Top terms', subtitle: describePanels(panels, input) };
  return frameChart(heading, room, input.theme, (plot, tones) => {
    if (panels.length === 0) return emptyPlot('No topic has papers in the filter.', plot, tones);
    const grid = fitGrid(panels, plot.right - plot.left, plot.bottom - plot.top - axisHeight);
    const shown = panels.slice(0, grid.nColumns * grid.nRows);
    const columns = termColumns(shown, grid);
    const marks = shown.flatMap((panel, i) => {
      const left = plot.left + (i % grid.nColumns) * (grid.columnWidth + columnGap);
      const top = plot.top + Math.floor(i / grid.nColumns) * grid.panelHeight;
      const box = { left, top, right: left + grid.columnWidth, bottom: top + grid.panelHeight };
      return drawPanel({ ...panel, terms: panel.terms.slice(0, grid.nTerms) }, box, columns, input, tones);
    });
    const usedRows = Math.ceil(shown.length / grid.nColumns);
    const yAxis = plot.top + usedRows * grid.panelHeight - rowGap + 17;
    const left = panels.length - shown.length;
    const more =
      left > 0 ? ` ${left === 1 ? '1 more topic has' : `${formatCount(left)} more topics have`} no room here.` : '';
    const axis = ellipsize(
      `Weight of the term in its topic; each topic has its own scale.${more}`,
      chartText.note,
      400,
      plot.right - plot.left,
    );
    return [...marks, text(plot.left, yAxis, axis, { fill: tones.muted, size: chartText.note })];
  });
}

/** Height in pixels at which the chart shows every panel with all its terms. */
export function topTermsHeight(input: ChartInput, width: number, isAlone: boolean): number {
  const nColumns = columnsIn(width - (isAlone ? 48 : 24));
  const nRows = Math.ceil(Math.max(1, panelsOf(input).length) / nColumns);
  return (isAlone ? 110 : 24) + axisHeight + nRows * heightOf(mostTerms);
}

interface Grid {
  readonly nColumns: number;
  readonly nRows: number;
  readonly nTerms: number;
  readonly columnWidth: number;
  readonly panelHeight: number;
}

function panelsOf({ map, visible, chosen }: ChartInput): readonly TopicTerms[] {
  return topTerms(map.topics, topicSizes(map.labels, map.topics.length, visible), chosen, mostTerms);
}

function describePanels(panels: readonly TopicTerms[], { map, chosen }: ChartInput): string {
  if (panels.length === 1) return `of the topic “${map.topics[panels[0].topic].name}”`;
  return `of ${formatCount(panels.length)} ${chosen.size > 0 ? 'chosen ' : ''}topics`;
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + columnGap) / (leastColumn + columnGap)));
}

function heightOf(nTerms: number): number {
  return nameHeight + nTerms * rowHeight + rowGap;
}

/** The grid that shows all panels, if need be with few terms each, or as many panels as can be; then as many terms. */
function fitGrid(panels: readonly TopicTerms[], width: number, height: number): Grid {
  const nColumns = Math.min(columnsIn(width), panels.length);
  const roomFor = (nTerms: number) => Math.floor((height + rowGap) / heightOf(nTerms));
  const nRows = Math.max(1, Math.min(Math.ceil(panels.length / nColumns), roomFor(leastTerms)));
  let nTerms = max(panels, ({ terms }) => terms.length) ?? 0;
  while (nTerms > 1 && roomFor(nTerms) < nRows) nTerms--;
  const columnWidth = Math.min(520, (width - (nColumns - 1) * columnGap) / nColumns);
  return { nColumns, nRows, nTerms, columnWidth, panelHeight: heightOf(nTerms) };
}

function drawPanel(
  { topic, terms }: TopicTerms,
  box: Plot,
  { termWidth, barRoom }: TermColumns,
  { map, colors }: ChartInput,
  tones: MapTones,
): readonly Mark[] {
  const { label: size } = chartText;
  const { name } = map.topics[topic];
  const width = box.right - box.left;
  const side = 10;
  const x = scaleLinear([0, max(terms, ({ weight }) => weight) || 1], [0, barRoom]);
  const rows = terms.flatMap((term, i) =>
    termMarks(term, box.left, box.top + nameHeight + i * rowHeight, { termWidth, x }, topic, colors[topic], tones),
  );
  return [
    { kind: 'rect', x: box.left, y: box.top + 3, width: side, height: side, fill: colors[topic], radius: 2.5, topic },
    text(box.left + side + 7, box.top + 12, ellipsize(name, size, 600, width - side - 7), {
      fill: tones.ink,
      weight: 600,
      topic,
    }),
    ...rows,
  ];
}

/** Widths that all panels share, so that their bars stand in line. */
interface TermColumns {
  readonly termWidth: number;
  readonly barRoom: number;
}

function termColumns(panels: readonly TopicTerms[], { columnWidth, nTerms }: Grid): TermColumns {
  const size = chartText.label;
  const terms = panels.flatMap((panel) => panel.terms.slice(0, nTerms));
  const termWidth = Math.min(max(terms, ({ term }) => textWidth(term, size, 400)) ?? 0, 0.55 * columnWidth);
  const numberWidth = max(terms, ({ weight }) => textWidth(formatWeight(weight), size, 400)) ?? 0;
  return { termWidth, barRoom: Math.max(1, columnWidth - termWidth - 8 - numberWidth - 6) };
}

function termMarks(
  { term, weight }: TopicTerms['terms'][number],
  left: number,
  top: number,
  { termWidth, x }: { readonly termWidth: number; readonly x: ScaleLinear<number, number> },
  topic: number,
  color: string,
  tones: MapTones,
): readonly Mark[] {
  const { label: size } = chartText;
  const xZero = left + termWidth + 8;
  const baseline = top + rowHeight / 2 + 0.36 * size;
  const hint = `${term}: ${weight.toPrecision(3)}`;
  return [
    text(xZero - 8, baseline, ellipsize(term, size, 400, termWidth), { fill: tones.ink, anchor: 'end', topic }),
    {
      kind: 'rect',
      x: xZero,
      y: top + 4,
      width: x(weight),
      height: rowHeight - 8,
      fill: color,
      radius: 2,
      hint,
      topic,
    },
    text(xZero + x(weight) + 6, baseline, formatWeight(weight), { fill: tones.muted, topic }),
  ];
}

function formatWeight(weight: number): string {
  if (weight >= 100) return formatCount(Math.round(weight));
  return weight >= 10 ? weight.toFixed(1) : weight.toFixed(weight >= 1 ? 2 : 3);
}
