/** Papers that a field of theirs lets through. */
export type FieldFilter = ValueFilter | RangeFilter;

/** A category: papers with any of the values; '' stands for papers without one. */
export interface ValueFilter {
  readonly name: string;
  readonly values: readonly string[];
}

/** A number: papers within the range, both ends included. */
export interface RangeFilter {
  readonly name: string;
  readonly range: readonly [least: number, most: number];
}

/** The filters with this one in the place of the field's former one; without values it only goes. */
export function withFilter(filters: readonly FieldFilter[], filter: FieldFilter): readonly FieldFilter[] {
  const isEmpty = 'values' in filter && filter.values.length === 0;
  const at = filters.findIndex(({ name }) => name === filter.name);
  if (isEmpty) return at < 0 ? filters : filters.toSpliced(at, 1);
  return at < 0 ? [...filters, filter] : filters.with(at, filter);
}

/** The filters after a click on a value: alone, or none when it was alone; when adding it joins or leaves the others. */
export function clickValue(
  filters: readonly FieldFilter[],
  name: string,
  value: string,
  isAdding: boolean,
): readonly FieldFilter[] {
  const values = valuesOf(filters, name);
  const isChosen = values.includes(value);
  if (!isAdding) return withFilter(filters, { name, values: isChosen && values.length === 1 ? [] : [value] });
  return withFilter(filters, {
    name,
    values: isChosen ? values.filter((other) => other !== value) : [...values, value],
  });
}

/** The values of a field that the filters let through; [] where they do not filter by it. */
export function valuesOf(filters: readonly FieldFilter[], name: string): readonly string[] {
  const filter = filters.find((one) => one.name === name);
  return filter && 'values' in filter ? filter.values : [];
}

/** Whether two lists filter alike. */
export function areSameFilters(a: readonly FieldFilter[], b: readonly FieldFilter[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
