import { useMemo } from 'react';
import { useSession } from '../state/page.ts';

/** How faithful the map is, in words. */
export function TrustSentence() {
  const trust = useSession((session) => session.coloring.trust);
  const means = useMemo(() => trust && [meanOf(trust.trust), meanOf(trust.continuity)], [trust]);
  if (!trust || !means) return <p className="trust-sentence meta">Comparing the map with the papers…</p>;
  if (trust.k === 0) return <p className="trust-sentence meta">Too few papers to tell how faithful the map is.</p>;
  const near = `among the nearest ${trust.nNear.toLocaleString('en')}`;
  return (
    <p className="trust-sentence meta">
      {percent(means[0])} of the papers drawn side by side are truly alike ({near}), and {percent(means[1])} of the
      papers most alike are drawn nearby. The stronger the shading, the less it is to be trusted.
    </p>
  );
}

function meanOf(shares: Float32Array): number {
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
