/** Papers by year and topic; a row a whole year from the first to the last, years without papers included. */
export interface PapersPerYear {
  /** Ascending, without gaps; empty when no year is known. */
  readonly years: readonly number[];
  /** Papers of each year that the filter lets through, flat: years x (nTopics + 1), the last column those in no topic. */
  readonly visible: Int32Array;
  /** Papers of each year, filter or not. */
  readonly whole: Int32Array;
  /** Papers without a year. */
  readonly unknown: { readonly whole: number; readonly visible: number };
}

/**
 * Counts papers per year. `years` holds a whole year per paper, 0 where it is unknown;
 * `visible` holds 1 per paper in the filter, null lets every paper through.
 */
export function papersPerYear(
  years: Int16Array,
  labels: Int32Array,
  nTopics: number,
  visible: Uint8Array | null,
): PapersPerYear {
  const known = years.filter((year) => year !== 0);
  const first = known.reduce((least, year) => Math.min(least, year), Infinity);
  const last = known.reduce((most, year) => Math.max(most, year), -Infinity);
  const nYears = known.length === 0 ? 0 : last - first + 1;
  const nColumns = nTopics + 1;
  const counts = new Int32Array(nYears * nColumns);
  const whole = new Int32Array(nYears);
  let unknownVisible = 0;
  years.forEach((year, paper) => {
    const isVisible = !visible || visible[paper] === 1;
    if (year === 0) unknownVisible += isVisible ? 1 : 0;
    else {
      whole[year - first]++;
      const column = labels[paper] < 0 ? nTopics : labels[paper];
      if (isVisible) counts[(year - first) * nColumns + column]++;
    }
  });
  return {
    years: Array.from({ length: nYears }, (_, i) => first + i),
    visible: counts,
    whole,
    unknown: { whole: years.length - known.length, visible: unknownVisible },
  };
}

/**
 * The same counts over periods of `step` years, each beginning at a multiple of `step` ("2010 to 2014");
 * `years` then holds the first year of each period.
 */
export function groupYears(counts: PapersPerYear, step: number): PapersPerYear {
  if (step <= 1 || counts.years.length === 0) return counts;
  const nColumns = counts.visible.length / counts.years.length;
  const first = Math.floor(counts.years[0] / step) * step;
  const nPeriods = Math.floor((counts.years[counts.years.length - 1] - first) / step) + 1;
  const visible = new Int32Array(nPeriods * nColumns);
  const whole = new Int32Array(nPeriods);
  counts.years.forEach((year, row) => {
    const period = Math.floor((year - first) / step);
    whole[period] += counts.whole[row];
    for (let j = 0; j < nColumns; j++) visible[period * nColumns + j] += counts.visible[row * nColumns + j];
  });
  return { ...counts, years: Array.from({ length: nPeriods }, (_, i) => first + i * step), visible, whole };
}
