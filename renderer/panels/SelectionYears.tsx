import { useMemo } from 'react';
import { groupYears, papersPerYear } from '../../src/analytics/papersPerYear.ts';
import { useSession } from '../state/page.ts';

const mostBars = 40;
const height = 48;

/** The papers in hand by year; absent where all years are one or none is known. `other`: a second group, as an outline. */
export function SelectionYears({
  mask,
  other = null,
}: {
  readonly mask: Uint8Array;
  readonly other?: Uint8Array | null;
}) {
  const map = useSession((session) => session.project!.view.map);
  const { years, step, own, others } = useMemo(() => {
    const noTopics = new Int32Array(map.nPapers).fill(-1);
    const count = (papers: Uint8Array) => papersPerYear(map.years, noTopics, 0, papers);
    const nYears = count(mask).years.length;
    const step = [1, 2, 5, 10, 20, 50, 100].find((one) => nYears / one <= mostBars) ?? 1000;
    const counted = groupYears(count(mask), step);
    return {
      years: counted.years,
      step,
      own: counted.visible,
      others: other ? groupYears(count(other), step).visible : null,
    };
  }, [map, mask, other]);
  if (years.length < 2) return null;
  const shareOf = (counts: Int32Array, i: number) => counts[i] / Math.max(1, ...counts);
  const tallest = Math.max(...own);
  const peak = years[own.indexOf(tallest)];
  const named = (year: number) => (step === 1 ? `${year}` : `${year} to ${year + step - 1}`);
  return (
    <figure className="selection-years">
      <h4>Years</h4>
      <svg
        viewBox={`0 0 ${years.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Papers per year, most in ${named(peak)}: ${tallest.toLocaleString('en')}`}
      >
        {years.map((year, i) => (
          <g key={year}>
            <title>{`${named(year)}: ${own[i].toLocaleString('en')}`}</title>
            <rect className="hit" x={i} y={0} width={1} height={height} />
            <rect
              className="year"
              x={i + 0.1}
              width={0.8}
              y={height * (1 - shareOf(own, i))}
              height={height * shareOf(own, i)}
            />
            {others && (
              <path
                className="other"
                d={`M${i + 0.1} ${height * (1 - shareOf(others, i))}h0.8`}
                vectorEffect="non-scaling-stroke"
              />
            )}
          </g>
        ))}
      </svg>
      <figcaption className="meta count">
        <span>{years[0]}</span>
        <span>{years[years.length - 1] + step - 1}</span>
      </figcaption>
    </figure>
  );
}
