import { hierarchy, treemap, type HierarchyRectangularNode } from 'd3';
import { countCodes } from '../../analytics/crossFilter.ts';
import { countPapers, describeShown, formatCount } from '../paperMap.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../textWidth.ts';
import type { MapTones } from '../theme.ts';
import { ellipsize, wrapText } from '../wrapText.ts';
import { chartText, emptyPlot, frameChart, text } from './chartFrame.ts';
import type { ChartInput, ChartRoom, ChartTree } from './chartInput.ts';

const headHeight = 20;

/**
 * The tree of topics as rectangles within rectangles (treemap, Shneiderman, 1992), as large as their topics have papers: the shown
 * level's topics stand in the broader ones, their finer parts as outlines within. With a filter, its part is in full colour from the left.
 */
export function topicTreeChart(input: ChartInput, room: ChartRoom): Scene {
  const { map, visible } = input;
  const heading = { title: 'Tree of topics', subtitle: describeShown(map, visible) };
  return frameChart(heading, room, input.theme, (plot, tones) => {
    if (map.topics.length === 0) return emptyPlot('There are no topics yet.', plot, tones);
    const tree = input.tree ?? {
      levels: [{ topics: map.topics, labels: map.labels, parents: new Int32Array(0) }],
      colors: [input.colors],
      shown: 0,
    };
    const root = hierarchy<TreeTopic>(rootOf(tree), ({ children }) => children).sum((node) =>
      node.children ? 0 : node.size,
    );
    const layout = treemap<TreeTopic>()
      .size([plot.right - plot.left, plot.bottom - plot.top])
      .paddingInner(2)
      .paddingOuter((node) => (node.depth === 0 ? 0 : 2))
      .paddingTop((node) => (node.depth > 0 && node.data.level < tree.shown ? headHeight : node.depth === 0 ? 0 : 2))
      .round(true);
    const shownCounts = tree.levels.map(({ labels, topics }) => countCodes(labels, topics.length, visible));
    return layout(root)
      .descendants()
      .filter(({ depth }) => depth > 0)
      .flatMap((node) => tile(node, input, tree, shownCounts, plot.left, plot.top, tones));
  });
}

interface TreeTopic {
  readonly level: number;
  readonly topic: number;
  readonly size: number;
  readonly children?: readonly TreeTopic[];
}

/** The topics of all levels; those deeper than one below the shown level would be too small to see. */
function rootOf({ levels, shown }: ChartTree): TreeTopic {
  const deepest = Math.min(levels.length - 1, shown + 1);
  const at = (level: number, topic: number): TreeTopic => {
    const children =
      level < deepest ? childrenOf(levels[level + 1].parents, topic).map((child) => at(level + 1, child)) : [];
    const { size } = levels[level].topics[topic];
    return { level, topic, size, ...(children.length > 0 && { children }) };
  };
  return { level: -1, topic: -1, size: 0, children: levels[0].topics.map(({ id }) => at(0, id)) };
}

function childrenOf(parents: Int32Array, topic: number): readonly number[] {
  return Array.from(parents.keys()).filter((child) => parents[child] === topic);
}

function tile(
  { x0, y0, x1, y1, data }: HierarchyRectangularNode<TreeTopic>,
  { chosen, visible }: ChartInput,
  { levels, colors, shown }: ChartTree,
  shownCounts: readonly Int32Array[],
  left: number,
  top: number,
  tones: MapTones,
): readonly Mark[] {
  const { level, topic } = data;
  const { name, size } = levels[level].topics[topic];
  const [x, y, width, height] = [left + x0, top + y0, x1 - x0, y1 - y0];
  const color = colors[level][topic];
  const nVisible = shownCounts[level][topic];
  const papers = visible ? `${formatCount(nVisible)} of ${countPapers(size)} in the filter` : countPapers(size);
  const hint = `${name}: ${papers}`;
  if (level > shown) {
    return [
      {
        kind: 'rect',
        x,
        y,
        width,
        height,
        fill: tones.paper,
        opacity: 0.18,
        radius: 2,
        hint,
        topic: levels[level].parents[topic],
      },
    ];
  }
  if (level < shown) {
    const words = ellipsize(name, chartText.note, 600, width - 12);
    return [
      { kind: 'rect', x, y, width, height, fill: tones.rule, radius: 3, hint },
      ...(width > 40 ? [text(x + 6, y + 14, words, { fill: tones.muted, size: chartText.note, weight: 600 })] : []),
    ];
  }
  const isDim = chosen.size > 0 && !chosen.has(topic);
  const base = { kind: 'rect', x, y, height, topic, hint } as const;
  const shownWidth = visible ? (nVisible / Math.max(1, size)) * width : width;
  return [
    { ...base, width, fill: tones.bar, radius: 3 },
    ...(shownWidth > 0 ? [{ ...base, width: shownWidth, fill: color, radius: 3, opacity: isDim ? 0.2 : 0.42 }] : []),
    { ...base, width: Math.min(4, width), fill: color, radius: 2, opacity: isDim ? 0.45 : 1 },
    ...nameMarks(name, papers, { x: x + 4, y, width: width - 4, height }, topic, tones),
  ];
}

/** The name on up to two lines and the count beneath, where they fit. */
function nameMarks(
  name: string,
  papers: string,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  topic: number,
  tones: MapTones,
): readonly Mark[] {
  const { label, note } = chartText;
  if (width < 34 || height < 1.25 * label + 8) return [];
  const room = width - 12;
  const isHigh = height >= 2.5 * label + 8;
  const lines = (isHigh ? wrapText(name, label, 600, room) : [name]).map((line) => ellipsize(line, label, 600, room));
  const yNote = y + 6 + lines.length * 1.25 * label + note;
  const hasNote = yNote < y + height - 2 && textWidth(papers, note, 400) < room;
  return [
    ...lines.map((words, i) =>
      text(x + 6, y + 4 + (i + 1) * 1.2 * label, words, { fill: tones.ink, weight: 600, topic }),
    ),
    ...(hasNote ? [text(x + 6, yNote + 2, papers, { fill: tones.ink, size: note, topic })] : []),
  ];
}
