import { Button } from 'react-aria-components';
import type { KScore } from '../../src/analysis.ts';
import { suggestKs } from '../../src/clusters/suggestKs.ts';

/** How well each number of topics separates the papers and comes back on samples of them, with numbers worth taking. */
export function KScoresChart({
  kScores,
  chosen,
  onChoose,
}: {
  readonly kScores: readonly KScore[];
  readonly chosen: number;
  readonly onChoose: (k: number) => void;
}) {
  if (kScores.length < 2) return null;
  const [first, last] = [kScores[0].k, kScores[kScores.length - 1].k];
  const x = (k: number) => pad + (Math.log(k / first) / Math.log(last / first)) * (width - 2 * pad);
  const stable = kScores.filter((score): score is KScore & { stability: number } => score.stability !== null);
  const separation = curve(kScores.map(({ k, silhouette }) => [k, silhouette]));
  const stability = stable.length > 1 ? curve(stable.map((score) => [score.k, score.stability])) : [];
  const suggested = suggestKs(kScores);
  const summary = `Separation and stability of ${first} to ${last} topics; ${chosen} are shown${
    suggested.length > 0 ? `, ${suggested.join(', ')} are worth trying` : ''
  }.`;
  return (
    <figure className="k-scores">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        <line className="axis" x1={pad} x2={width - pad} y1={height - bottom + 6} y2={height - bottom + 6} />
        {suggested.map((k) => (
          <line key={k} className="suggested" x1={x(k)} x2={x(k)} y1={top - 6} y2={height - bottom + 6} />
        ))}
        <polyline className="curve" points={separation.map(([k, y]) => `${x(k)},${y}`).join(' ')} />
        <polyline className="curve stability" points={stability.map(([k, y]) => `${x(k)},${y}`).join(' ')} />
        {kScores.map(({ k, silhouette, stability }, i) => (
          <circle
            key={k}
            className={k === chosen ? 'taken' : 'tried'}
            cx={x(k)}
            cy={separation[i][1]}
            r={k === chosen ? 5 : 2.5}
          >
            <title>{`${k} topics: separation ${silhouette.toFixed(2)}${
              stability === null ? '' : `, stability ${stability.toFixed(2)}`
            }`}</title>
          </circle>
        ))}
        {[...new Set([first, last, ...suggested])]
          .filter((k, _, all) => suggested.includes(k) || all.every((other) => k === other || isApart(x(k), x(other))))
          .map((k) => (
            <text
              key={k}
              className={k === chosen ? 'taken' : undefined}
              x={x(k)}
              y={height - 6}
              textAnchor={anchorAt(x(k))}
            >
              {k}
            </text>
          ))}
      </svg>
      <div className="k-suggestions">
        {suggested.map((k) => (
          <Button key={k} className="button" isDisabled={k === chosen} onPress={() => onChoose(k)}>
            {k === chosen ? `${k} shown` : `Use ${k}`}
          </Button>
        ))}
      </div>
      <figcaption className="meta">
        Each number of topics was tried. Solid: how well it separates the papers (silhouette).
        {stability.length > 0 && ' Dashed: how well its topics come back on samples of the papers (stability).'} Higher
        is better for both; numbers where both are high are marked.
      </figcaption>
    </figure>
  );
}

/** The points with their values as heights in the chart, the lowest at the bottom and the highest on top. */
function curve(points: readonly (readonly [k: number, value: number])[]): (readonly [k: number, y: number])[] {
  const values = points.map(([, value]) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return points.map(([k, value]) => [
    k,
    height - bottom - ((value - low) / (high - low || 1)) * (height - bottom - top),
  ]);
}

function isApart(a: number, b: number): boolean {
  return Math.abs(a - b) > 24;
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 2 * pad) return 'start';
  return x > width - 2 * pad ? 'end' : 'middle';
}

const width = 480;
const height = 112;
const pad = 8;
const top = 14;
const bottom = 28;
