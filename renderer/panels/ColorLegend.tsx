import { formatNumber } from '../../src/map/colorEntries.ts';
import type { PaperColors } from '../../src/map/paperColors.ts';

/** What the colours stand for: a scale of numbers, or values with their swatches. */
export function ColorLegend({ colors }: { readonly colors: PaperColors | null }) {
  if (!colors) return <p className="color-legend meta">Nothing to colour by yet.</p>;
  const { legend, palette } = colors;
  if (legend.kind === 'numbers') {
    const { least, most, isCut, nMissing } = legend;
    return (
      <div className="color-legend">
        <div className="scale" style={{ background: `linear-gradient(to right, ${palette.join(', ')})` }} aria-hidden />
        <p className="meta count ends">
          <span>{`${isCut ? '≤ ' : ''}${formatNumber(least, most)}`}</span>
          <span>{`${isCut ? '≥ ' : ''}${formatNumber(most, most - least)}`}</span>
        </p>
        {nMissing > 0 && <Entry name="Not known" count={nMissing} color="var(--context)" />}
      </div>
    );
  }
  return (
    <ul className="color-legend">
      {legend.values.map(({ name, count }, i) => (
        <li key={name}>
          <Entry name={name} count={count} color={palette[i]} />
        </li>
      ))}
      {legend.nOther > 0 && (
        <li>
          <Entry name="Other values" count={legend.nOther} color="var(--context)" />
        </li>
      )}
      {legend.nMissing > 0 && (
        <li>
          <Entry name="Not known" count={legend.nMissing} color="var(--context)" />
        </li>
      )}
    </ul>
  );
}

function Entry({ name, count, color }: { readonly name: string; readonly count: number; readonly color: string }) {
  return (
    <span className="entry">
      <span className="swatch" style={{ background: color }} />
      <span className="name" title={name}>
        {name}
      </span>
      <span className="meta count">{count.toLocaleString('en')}</span>
    </span>
  );
}
