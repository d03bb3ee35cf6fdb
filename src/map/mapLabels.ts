import type { Topic } from '../analysis.ts';
import type { MapLabel } from './placeLabels.ts';
import { textWidth } from './textWidth.ts';
import { wrapText } from './wrapText.ts';

/** Smallest and largest font size of topics' labels in pixels. */
export interface LabelSizes {
  readonly least: number;
  readonly most: number;
  /** 600 where missing. */
  readonly weight?: 400 | 600;
}

/**
 * The sizes on a level of the tree of topics: where it has several, broader names are larger and, as regions on maps of the
 * earth, lighter than what lies in them.
 */
export function labelSizesOf(level: number, mainLevel: number): LabelSizes {
  if (level < mainLevel)
    return level === 0 ? { least: 17, most: 22, weight: 400 } : { least: 15, most: 19, weight: 400 };
  if (level > mainLevel) return { least: 11, most: 12 };
  return mainLevel > 0 ? { least: 12, most: 17 } : { least: 12, most: 22 };
}

/** Height of a line of a label in units of its font size. */
export const lineHeight = 1.18;

/** Longest line of a topic's label in units of its font size. */
const maxLine = 13;

const maxTitleCharacters = 40;

/**
 * The labels of the topics that have papers, most important first: those of `first` before the rest, then by size.
 * `anchors` is flat x0, y0, ... by topic; `spacious` in [0, 1] lowers the sizes for small windows.
 * The compact form of each is its first phrase at the smallest size.
 * On a level of a tree, `level` is told along with each label.
 */
export function topicLabels(
  topics: readonly Topic[],
  anchors: Float32Array,
  nPapers: number,
  {
    first = new Set(),
    spacious = 1,
    level,
    sizes: { least, most, weight = 600 } = labelSizesOf(0, 0),
  }: {
    readonly first?: ReadonlySet<number>;
    readonly spacious?: number;
    readonly level?: number;
    readonly sizes?: LabelSizes;
  } = {},
): readonly MapLabel[] {
  return topics
    .filter(({ id }) => !Number.isNaN(anchors[2 * id]))
    .toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || b.size - a.size || a.id - b.id)
    .map((topic) => {
      const share = topic.size / Math.max(1, nPapers);
      const size = Math.round(least + Math.min(most - least, 26 * Math.sqrt(share)) * spacious);
      const x = anchors[2 * topic.id];
      const y = anchors[2 * topic.id + 1];
      const compact = measured(
        'topic',
        topic.id,
        nameLines(topic.name.split(', ')[0], least, weight),
        least,
        weight,
        x,
        y,
      );
      const whole = measured('topic', topic.id, nameLines(topic.name, size, weight), size, weight, x, y);
      return level === undefined ? { ...whole, compact } : { ...whole, level, compact: { ...compact, level } };
    });
}

/** The label of one paper: its title on one line, cut after 40 characters. */
export function paperLabel(paper: number, title: string, x: number, y: number): MapLabel {
  return measured('paper', paper, [shortTitle(title)], 12, 400, x, y);
}

/** At most 40 characters of a title, the last an ellipsis where more was cut off. */
export function shortTitle(title: string): string {
  const whole = title.trim().replace(/\s+/g, ' ');
  const characters = Array.from(whole);
  if (characters.length <= maxTitleCharacters) return whole;
  return `${characters
    .slice(0, maxTitleCharacters - 1)
    .join('')
    .replace(/[\s,;:.-]+$/u, '')}…`;
}

/** A topic's name on at most two lines; phrases at its end are left out before one is cut short. */
function nameLines(name: string, size: number, weight: 400 | 600): readonly string[] {
  const phrases = name.split(', ');
  for (let n = phrases.length; n > 1; n--) {
    const lines = wrapText(phrases.slice(0, n).join(', '), size, weight, maxLine * size);
    if (!lines.at(-1)?.endsWith('…')) return lines;
  }
  return wrapText(phrases[0], size, weight, maxLine * size);
}

function measured(
  kind: MapLabel['kind'],
  id: number,
  lines: readonly string[],
  size: number,
  weight: 400 | 600,
  x: number,
  y: number,
): MapLabel {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
  return { kind, id, lines, size, weight, width, height: lines.length * size * lineHeight, x, y };
}
