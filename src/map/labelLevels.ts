import { membersByTopic } from './topicCenters.ts';

/** How wide each topic lies, in world units: the larger side of the middle four fifths of its papers; 0 for one place. */
export function topicSpans(nTopics: number, positions: Float32Array, labels: Int32Array): Float32Array {
  return Float32Array.from(membersByTopic(nTopics, labels), (papers) => {
    if (papers.length === 0) return 0;
    const stride = Math.ceil(papers.length / mostMeasured);
    const sample = papers.filter((_, i) => i % stride === 0);
    const span = (axis: 0 | 1) => {
      const sorted = Float32Array.from(sample, (paper) => positions[2 * paper + axis]).sort();
      const last = sorted.length - 1;
      return sorted[Math.ceil(0.9 * last)] - sorted[Math.floor(0.1 * last)];
    };
    return Math.max(span(0), span(1));
  });
}

const mostMeasured = 2000;

/** What decides which levels are named. */
export interface LevelView {
  /** How wide a typical topic of each level lies, in world units, from broad to fine. */
  readonly spans: readonly number[];
  /** The side of the square of the map that each topic of a level has to itself, in world units. */
  readonly rooms: readonly number[];
  /** The level whose names may not be missing while any level as fine is named. */
  readonly main: number;
  /** Pixels per world unit. */
  readonly scale: number;
  /** The window's smaller side in pixels. */
  readonly side: number;
  /** The levels that were named last, most important first; a level comes later and goes later than it would without them. */
  readonly before?: ReadonlySet<number>;
}

/**
 * The levels whose topics are named, most important first: those whose topics are neither so narrow that names would
 * crowd nor so wide that one fills the window. The finest level up to the main one leads whose topics have room for their
 * names; the next finer one fills what is left, and after the main level the next broader one does too.
 */
export function namedLevels({ spans, rooms, main, scale, side, before = new Set() }: LevelView): readonly number[] {
  const last = spans.length - 1;
  const fitting = spans.flatMap((span, level) => {
    const pixels = span * scale;
    const slack = before.has(level) ? steadiness : 1;
    const least = (level <= main ? leastMain : leastFine) / slack;
    const isWideEnough = level === 0 || pixels >= least;
    const isNarrowEnough = level === last || pixels <= widest * side * slack;
    return isWideEnough && isNarrowEnough ? [level] : [];
  });
  if (fitting.length === 0) {
    // Between two levels that are too wide and too narrow, the finer one says more.
    const finer = spans.findIndex((span) => span * scale <= widest * side);
    return [finer < 0 ? last : finer];
  }
  const [ledBefore] = before;
  const leads = (level: number) => {
    const slack = ledBefore === undefined ? 1 : level === ledBefore ? 1 / steadiness : steadiness;
    return level <= main && rooms[level] * scale >= leastLeading * slack;
  };
  const lead = fitting.findLast(leads) ?? fitting[0];
  const [finer] = fitting.filter((level) => level > lead);
  const broader = lead === main ? fitting.findLast((level) => level < lead) : undefined;
  return [lead, finer, broader].filter((level) => level !== undefined);
}

/** How far past the point where it would come or go a level keeps its part. */
const steadiness = 1.15;

/** Pixels that a typical topic takes at least where its level is named. */
const leastMain = 36;
const leastFine = 110;

/** Pixels of room to itself that a topic has at least where its level leads: about what two lines of its name take. */
const leastLeading = 90;

/** Share of the window's smaller side that a typical topic takes at most. */
const widest = 0.8;
