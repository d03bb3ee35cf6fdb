import type { LegendEntry } from './legend.ts';
import { formatCount } from './paperMap.ts';
import type { PaperColors } from './paperColors.ts';
import type { MapTones } from './theme.ts';

/** The lines of a legend that say what papers' colours stand for, under a heading; '': none. */
export function colorEntries(colors: PaperColors, heading: string, tones: MapTones): readonly LegendEntry[] {
  const { legend, palette } = colors;
  const grey = (name: string, count: number): LegendEntry[] =>
    count === 0 ? [] : [{ color: tones.context, name, note: formatCount(count) }];
  const head = heading === '' ? [] : [{ color: '', name: heading, note: '' }];
  if (legend.kind === 'values') {
    const values = legend.values.map(({ name, count }, i) => ({ color: palette[i], name, note: formatCount(count) }));
    return [...head, ...values, ...grey('Other values', legend.nOther), ...grey('Not known', legend.nMissing)];
  }
  return [...head, ...numberEntries(legend, palette), ...grey('Not known', legend.nMissing)];
}

const nNumbers = 5;

/** A few numbers from the least to the most, each with its colour; no number twice. */
function numberEntries(
  { least, most, isCut }: Extract<PaperColors['legend'], { readonly kind: 'numbers' }>,
  palette: readonly string[],
): readonly LegendEntry[] {
  const span = most - least;
  const areWhole = Number.isInteger(least) && Number.isInteger(most) && span >= nNumbers - 1;
  const steps = span === 0 ? [0] : Array.from({ length: nNumbers }, (_, i) => i / (nNumbers - 1));
  return steps.map((share, i) => {
    const exact = least + share * span;
    const number = areWhole ? Math.round(exact) : exact;
    const beyond = !isCut ? '' : i === 0 ? '≤ ' : i === steps.length - 1 ? '≥ ' : '';
    const color = palette[Math.round((span === 0 ? 0 : (number - least) / span) * (palette.length - 1))];
    return { color, name: beyond + formatNumber(number, span), note: '' };
  });
}

/** A number within a range of that size: whole years stand without separators, small numbers with as many digits as tell them apart. */
export function formatNumber(value: number, size: number): string {
  return value.toLocaleString('en', {
    useGrouping: Math.abs(value) >= 10_000,
    maximumFractionDigits: Number.isInteger(value) ? 0 : Math.abs(size) < 10 ? 2 : 1,
  });
}
