import type { MapData } from '../../src/host/contract.ts';
import { toPaperSet } from '../../src/map/paperSets.ts';
import type { Exploration, PaperGroup, YearRange } from './explore.ts';
import { wholeMap } from './explore.ts';
import type { FieldFilter } from './fieldFilter.ts';
import { asObject, isNumberWithin } from './savedValues.ts';

/** What the person chose as plain JSON values; typed arrays have no form of their own there. */
export function writeExploration({ selection, within, ...rest }: Exploration): unknown {
  return { ...rest, within: within && writeGroup(within), selection: [...selection] };
}

/** A named group of papers as plain JSON values. */
export function writeGroup({ name, papers }: PaperGroup): unknown {
  return { name, papers: [...papers] };
}

/** The choices that some JSON describes, as far as they fit the map. */
export function readExploration(saved: Readonly<Record<string, unknown>>, map: MapData): Exploration {
  const level = readLevel(saved.level, map);
  const { length } = map.levels[map.mainLevel + level].topics;
  const isTopic = (topic: unknown): topic is number => isIndex(topic, length);
  const { topics, years, fields, within, query, paper, selection } = saved;
  return {
    level,
    topics: Array.isArray(topics) ? [...new Set(topics.filter(isTopic))].sort((a, b) => a - b) : wholeMap.topics,
    years: isYearRange(years) ? years : null,
    fields: readFields(fields),
    within: readGroup(within, map.nPapers),
    query: typeof query === 'string' ? query.slice(0, longestQuery) : '',
    paper: isIndex(paper, map.nPapers) ? paper : null,
    selection: readPapers(selection, map.nPapers),
  };
}

/** The named group of papers that a JSON value describes; null: none. */
export function readGroup(saved: unknown, nPapers: number): PaperGroup | null {
  const { name, papers } = asObject(saved);
  if (typeof name !== 'string' || name.trim() === '' || !Array.isArray(papers)) return null;
  return { name: name.slice(0, longestName), papers: readPapers(papers, nPapers) };
}

const longestQuery = 1000;
const longestName = 200;
const longestValue = 10_000;

function readPapers(saved: unknown, nPapers: number): Uint32Array {
  return toPaperSet(Array.isArray(saved) ? saved.filter((paper) => isIndex(paper, nPapers)) : []);
}

/** One filter a field; the field itself may be missing, and then filters nothing. */
function readFields(saved: unknown): readonly FieldFilter[] {
  const filters = (Array.isArray(saved) ? saved : []).flatMap((one): FieldFilter[] => {
    const { name, values, range } = asObject(one);
    if (typeof name !== 'string' || name.length > longestName) return [];
    if (isRange(range)) return [{ name, range }];
    if (!Array.isArray(values)) return [];
    const texts = values.filter((value) => typeof value === 'string' && value.length <= longestValue);
    return texts.length > 0 ? [{ name, values: [...new Set(texts)] }] : [];
  });
  return filters.filter(({ name }, i) => filters.findIndex((other) => other.name === name) === i);
}

function isRange(range: unknown): range is readonly [number, number] {
  return (
    Array.isArray(range) &&
    range.length === 2 &&
    range.every((end) => isNumberWithin(end, -Number.MAX_VALUE, Number.MAX_VALUE)) &&
    range[0] <= range[1]
  );
}

function isYearRange(years: unknown): years is YearRange {
  return isRange(years) && years.every((year) => isNumberWithin(year, 1, 9999));
}

function isIndex(value: unknown, length: number): value is number {
  return Number.isInteger(value) && isNumberWithin(value, 0, length - 1);
}

/** A level that the map has; the main one for anything else. */
function readLevel(level: unknown, { levels, mainLevel }: MapData): number {
  return typeof level === 'number' && isIndex(mainLevel + level, levels.length) ? level : 0;
}
