import { useMemo } from 'react';
import { Button, Input, Label, NumberField } from 'react-aria-components';
import type { FieldColumn } from '../../src/host/contract.ts';
import { useDispatch, useSession } from '../state/page.ts';

/** The range of a number that the filter lets through, both ends included. */
export function FieldRange({ column }: { readonly column: FieldColumn & { readonly kind: 'number' } }) {
  const dispatch = useDispatch();
  const { name, numbers } = column;
  const filter = useSession((session) => session.explore.present.fields).find((one) => one.name === name);
  const [least, most] = useMemo(() => spanOf(numbers), [numbers]);
  const [from, to] = filter && 'range' in filter ? filter.range : [least, most];
  const choose = (first: number, last: number) => {
    if (Number.isNaN(first) || Number.isNaN(last)) return;
    const range = [Math.min(first, last), Math.max(first, last)] as const;
    if (range[0] <= least && range[1] >= most) dispatch({ type: 'field/removed', name });
    else dispatch({ type: 'field/filtered', filter: { name, range } });
  };
  return (
    <div className="range">
      <End label="From" value={from} onChange={(value) => choose(value, to)} />
      <End label="To" value={to} onChange={(value) => choose(from, value)} />
      <p className="meta count">
        The papers’ numbers go from {printed(least)} to {printed(most)}.
      </p>
      {filter && (
        <Button className="text-button" onPress={() => dispatch({ type: 'field/removed', name })}>
          All numbers
        </Button>
      )}
    </div>
  );
}

function End({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <NumberField
      className="field"
      value={value}
      onChange={onChange}
      formatOptions={{ maximumFractionDigits: 6, useGrouping: false }}
    >
      <Label>{label}</Label>
      <Input className="input" />
    </NumberField>
  );
}

function spanOf(numbers: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return [least, most];
}

function printed(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 3, useGrouping: false });
}
