import type { Analysis, TopicLevel } from '../analysis.ts';

/** A level of topics besides the main one, with what exports call it. */
export interface OtherLevel extends TopicLevel {
  /** 'broad' is next above the main level, 'broadest' above that, 'fine' next below. */
  readonly name: string;
}

const names: Readonly<Record<number, string>> = { [-2]: 'broadest', [-1]: 'broad', 1: 'fine' };

/** The levels besides the main one, from broad to fine. */
export function otherLevels({ levels, mainLevel }: Pick<Analysis, 'levels' | 'mainLevel'>): readonly OtherLevel[] {
  const named = levels.map((level, i) => ({ ...level, name: names[i - mainLevel] ?? `level ${i - mainLevel}` }));
  return named.filter((_, i) => i !== mainLevel);
}
