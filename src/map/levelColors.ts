import type { TopicLevel } from '../analysis.ts';
import { fromOklch, toHex, toOklab } from './oklch.ts';
import type { LinearRgb } from './oklch.ts';
import type { Theme } from './theme.ts';
import { topicColors } from './topicColors.ts';

/** What the colours of a tree of topics depend on. */
export interface ColoredTree {
  readonly positions: Float32Array;
  /** The clusters as they were found, before any edit. */
  readonly foundLabels: Int32Array;
  readonly levels: readonly TopicLevel[];
  readonly mainLevel: number;
}

/**
 * '#rrggbb' per topic of each level. A topic of the main level has the colour of the found cluster that most of its papers come from,
 * so that an edit leaves the colours of other topics alone; where several come from one, the largest has it and the others have shades
 * of it. Finer topics have shades of the one they lie in, a broader one the colour of its largest part.
 */
export function levelColors(tree: ColoredTree, theme: Theme): readonly (readonly string[])[] {
  const { levels, mainLevel } = tree;
  const colors: (readonly string[])[] = [];
  colors[mainLevel] = mainColors(tree, theme);
  for (let level = mainLevel - 1; level >= 0; level--) {
    const ofLargest: string[] = [];
    // Topics are numbered by size: the first child is the largest.
    levels[level + 1].parents.forEach((parent, child) => (ofLargest[parent] ??= colors[level + 1][child]));
    colors[level] = ofLargest;
  }
  for (let level = mainLevel + 1; level < levels.length; level++) {
    colors[level] = shadesOf(colors[level - 1], levels[level].parents, theme);
  }
  return colors;
}

function mainColors({ positions, foundLabels, levels, mainLevel }: ColoredTree, theme: Theme): readonly string[] {
  const { labels, topics } = levels[mainLevel];
  const nFound = foundLabels.reduce((most, label) => Math.max(most, label + 1), 0);
  const found = topicColors(nFound, positions, foundLabels, theme);
  const counts = new Int32Array(topics.length * (nFound + 1));
  labels.forEach((topic, paper) => topic >= 0 && counts[topic * (nFound + 1) + foundLabels[paper] + 1]++);
  const sharedWith = (topic: number, cluster: number) => counts[topic * (nFound + 1) + cluster + 1];
  const sources = Int32Array.from(topics, ({ id }) => {
    let best = -1;
    for (let cluster = 0; cluster < nFound; cluster++) {
      if (sharedWith(id, cluster) > (best < 0 ? 0 : sharedWith(id, best))) best = cluster;
    }
    return best;
  });
  // Who holds most of a cluster comes first; papers that were in no cluster have no colour yet.
  const order = topics
    .map(({ id }) => id)
    .sort((a, b) => sharedWith(b, sources[b]) - sharedWith(a, sources[a]) || a - b);
  const ordered = shadesOf(
    [...found, neutral],
    Int32Array.from(order, (topic) => (sources[topic] < 0 ? nFound : sources[topic])),
    theme,
  );
  const colors: string[] = [];
  order.forEach((topic, i) => (colors[topic] = ordered[i]));
  return colors;
}

const neutral = '#8a94a6';

/** How lightness and hue (degrees) of the second, third ... part of one colour differ from it. */
const shades: Readonly<Record<Theme, readonly (readonly [lightness: number, hue: number])[]>> = {
  light: [
    [-0.14, 0],
    [0.11, 8],
    [-0.08, -18],
    [0.05, 22],
    [-0.2, 10],
    [0.14, -12],
  ],
  dark: [
    [-0.15, 0],
    [0.1, 8],
    [-0.09, -18],
    [0.05, 22],
    [-0.21, 10],
    [0.13, -12],
  ],
};

/** Per part a shade of its parent's colour; the first part of each has the colour itself. */
function shadesOf(colors: readonly string[], parents: Int32Array, theme: Theme): readonly string[] {
  const nSeen = new Int32Array(colors.length);
  return Array.from(parents, (parent) => {
    const part = nSeen[parent]++;
    if (part === 0) return colors[parent];
    const [lightness, turn] = shades[theme][(part - 1) % shades[theme].length];
    const [l, a, b] = toOklab(fromHex(colors[parent]));
    const hue = (Math.atan2(b, a) * 180) / Math.PI + turn * (1 + Math.floor((part - 1) / shades[theme].length));
    return toHex(fromOklch(Math.min(0.93, Math.max(0.3, l + lightness)), Math.hypot(a, b), hue));
  });
}

function fromHex(hex: string): LinearRgb {
  const light = (at: number) => {
    const x = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  };
  return [light(1), light(3), light(5)];
}
