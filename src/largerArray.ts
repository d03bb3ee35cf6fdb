/** An array of `length` that begins with the given one; the rest of it is `fill`. */
export function largerArray<A extends Uint8Array | Uint16Array | Int32Array | Float32Array>(
  array: A,
  length: number,
  fill = 0,
): A {
  const larger = new (array.constructor as new (length: number) => A)(length);
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}
