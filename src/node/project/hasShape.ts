/**
 * Whether data that came from outside has the shape of an example: the same kinds of values under the same keys, every
 * item of a list like the example's first. `orNull` marks what may also be null.
 */
export function hasShape<T>(value: unknown, example: T): value is T {
  if (isOptional(example)) return value === null || hasShape(value, example.value);
  if (typeof value !== typeof example) return false;
  if (typeof example === 'number') return Number.isFinite(value);
  if (typeof example !== 'object' || example === null) return true;
  if (value === null) return false;
  if (Array.isArray(example)) return Array.isArray(value) && value.every((item) => hasShape(item, example[0]));
  if (Array.isArray(value)) return false;
  return Object.entries(example).every(([key, inner]) => {
    return Object.hasOwn(value as object, key) && hasShape((value as Record<string, unknown>)[key], inner);
  });
}

/** Part of an example: a value of this kind, or null. */
export function orNull<T>(value: T): T | null {
  return { [optional]: true, value } as unknown as T | null;
}

const optional = Symbol('optional');

function isOptional(example: unknown): example is { readonly value: unknown } {
  return typeof example === 'object' && example !== null && optional in example;
}
