import type { KScore } from '../../src/analysis.ts';

/** How well each number of topics separated the papers, with the one that was taken. */
export function KScoresChart({ kScores, chosen }: { readonly kScores: readonly KScore[]; readonly chosen: number }) {
  if (kScores.length < 2) return null;
  const scores = kScores.map(({ silhouette }) => silhouette);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const [first, last] = [kScores[0].k, kScores[kScores.length - 1].k];
  const x = (k: number) => pad + ((k - first) / (last - first)) * (width - 2 * pad);
  const y = (score: number) => height - bottom - ((score - low) / (high - low || 1)) * (height - bottom - top);
  const taken = kScores.find(({ k }) => k === chosen);
  const summary = `Separation of the papers from ${first} to ${last} topics; ${chosen} were taken.`;
  return (
    <figure className="k-scores">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        <line className="axis" x1={pad} x2={width - pad} y1={height - bottom + 6} y2={height - bottom + 6} />
        <polyline className="curve" points={kScores.map(({ k, silhouette }) => `${x(k)},${y(silhouette)}`).join(' ')} />
        {kScores.map(({ k, silhouette }) => (
          <circle
            key={k}
            className={k === chosen ? 'taken' : 'tried'}
            cx={x(k)}
            cy={y(silhouette)}
            r={k === chosen ? 5 : 2.5}
          >
            <title>{`${k} topics: ${silhouette.toFixed(3)}`}</title>
          </circle>
        ))}
        <text x={pad} y={height - 6}>
          {first}
        </text>
        <text x={width - pad} y={height - 6} textAnchor="end">
          {last} topics
        </text>
        {taken && chosen !== first && chosen !== last && (
          <text className="taken" x={x(chosen)} y={height - 6} textAnchor="middle">
            {chosen}
          </text>
        )}
      </svg>
      <figcaption className="meta">
        How well each number separates these papers (silhouette, higher is better): {chosen} taken
        {taken && `, at ${taken.silhouette.toFixed(3)}`}.
      </figcaption>
    </figure>
  );
}

const width = 480;
const height = 96;
const pad = 8;
const top = 10;
const bottom = 28;
