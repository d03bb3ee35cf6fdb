import { countValues } from '../../analytics/crossFilter.ts';
import type { FieldColumn } from '../../fieldColumn.ts';
import { unpackStrings, type Strings } from '../../strings.ts';
import type { Mark } from '../scene.ts';
import type { MapTones } from '../theme.ts';
import { barRows, type BarRow } from './barRows.ts';
import { emptyPlot, type Plot } from './chartFrame.ts';
import type { ChartField } from './chartInput.ts';

/** Bars of the values of a category, chosen ones first, then by papers; papers without a value at last. */
export function valueBars(
  column: FieldColumn & { readonly kind: 'category' },
  { mask, chosen }: ChartField,
  plot: Plot,
  tones: MapTones,
): readonly Mark[] {
  const { name: field, indptr, codes } = column;
  const names = namesOf(column.values);
  if (names.length === 0) return emptyPlot(`No paper here says anything of ${field.toLowerCase()}.`, plot, tones);
  const whole = countValues(indptr, codes, names.length, null);
  const visible = mask ? countValues(indptr, codes, names.length, mask) : whole;
  const isChosen = new Set(chosen);
  const rows = names.map((name, code): BarRow => ({
    name,
    pick: { field, value: name },
    isChosen: isChosen.has(name),
    color: isChosen.size === 0 || isChosen.has(name) ? tones.accent : tones.other,
    whole: whole[code],
    visible: visible[code],
  }));
  const inOrder = rows.sort(
    (a, b) => Number(b.isChosen) - Number(a.isChosen) || b.visible - a.visible || b.whole - a.whole,
  );
  const missing = missingRow(indptr, mask, field, isChosen.has(''));
  return barRows(missing.whole > 0 ? [...inOrder, missing] : inOrder, plot, tones, mask !== null);
}

function missingRow(indptr: Int32Array, mask: Uint8Array | null, field: string, isChosen: boolean): BarRow {
  let [whole, visible] = [0, 0];
  for (let i = 0; i < indptr.length - 1; i++) {
    if (indptr[i] < indptr[i + 1]) continue;
    whole++;
    if (!mask || mask[i] === 1) visible++;
  }
  return { name: 'none', pick: { field, value: '' }, isChosen, color: null, whole, visible };
}

const known = new WeakMap<Strings, readonly string[]>();

function namesOf(values: Strings): readonly string[] {
  const names = known.get(values) ?? unpackStrings(values);
  known.set(values, names);
  return names;
}
