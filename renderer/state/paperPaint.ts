import type { FieldColumn, MapData, MapTrust, SearchHits } from '../../src/host/contract.ts';
import { colorsOfNumbers, colorsOfValues, type PaperColors } from '../../src/map/paperColors.ts';
import type { Theme } from '../../src/map/theme.ts';
import { unpackStrings } from '../../src/strings.ts';
import { memoize } from './memoize.ts';
import type { Session } from './session.ts';

/** The colours of the papers by what the person chose; null: by topic, or what was chosen has not come yet. */
export function selectPaperColors({ project, coloring, search, fields }: Session, theme: Theme): PaperColors | null {
  if (!project) return null;
  const { map } = project.view;
  const { by, trust } = coloring;
  switch (by.kind) {
    case 'topic':
      return null;
    case 'year':
      return byYear(map, theme);
    case 'belonging':
      return byBelonging(map, theme);
    case 'score':
      return search.hits && byScore(map, search.hits, theme);
    case 'trust':
    case 'continuity':
      return trust && byTrust(trust, by.kind, theme);
    case 'field': {
      const column = fields.columns.get(by.name);
      return column ? byField(column, map.positions, theme) : null;
    }
  }
}

const byYear = memoize((map: MapData, theme: Theme) =>
  colorsOfNumbers(
    Float64Array.from(map.years, (year) => year || NaN),
    theme,
  ),
);

const byBelonging = memoize((map: MapData, theme: Theme) =>
  colorsOfNumbers(
    map.belonging.map((share, paper) => (map.labels[paper] < 0 ? NaN : share)),
    theme,
    [0, 1],
  ),
);

const byScore = memoize((map: MapData, { indices, scores }: SearchHits, theme: Theme) => {
  const numbers = new Float64Array(map.nPapers).fill(NaN);
  indices.forEach((paper, rank) => (numbers[paper] = scores[rank]));
  return colorsOfNumbers(numbers, theme);
});

const byTrust = memoize((trust: MapTrust, kind: 'trust' | 'continuity', theme: Theme) =>
  colorsOfNumbers(trust[kind], theme, [0, 1]),
);

const byField = memoize((column: FieldColumn, positions: Float32Array, theme: Theme) =>
  column.kind === 'number'
    ? colorsOfNumbers(column.numbers, theme)
    : colorsOfValues(unpackStrings(column.values), column.indptr, column.codes, positions, theme),
);
