import type { Topic } from '../analysis.ts';

/** Colours that a person gave to topics, '#rrggbb' by topic name. */
export type HandColors = Readonly<Record<string, string>>;

/** The colours that saved JSON holds as pairs of name and colour, as far as they can be used. */
export function readHandColors(saved: unknown): HandColors {
  const pairs = (Array.isArray(saved) ? saved : []).filter(
    (pair): pair is [string, string] =>
      Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && /^#[0-9a-f]{6}$/.test(String(pair[1])),
  );
  return Object.fromEntries(pairs);
}

/** The colours of topics by id, those in their place that a person gave by hand. */
export function withHandColors(
  topics: readonly Topic[],
  colors: readonly string[],
  byHand: HandColors,
): readonly string[] {
  if (Object.keys(byHand).length === 0) return colors;
  return topics.map(({ id, name }) => (Object.hasOwn(byHand, name) ? byHand[name] : colors[id]));
}
