/** A copy of a value of plain objects and arrays with every typed array in shared memory: threads pass it on for free. */
export function shareArrays<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return shareArray(value as unknown as Uint8Array) as unknown as T;
  if (Array.isArray(value)) return (isFlat(value) ? value : value.map(shareArrays)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shareArrays(item)])) as T;
}

/** The array itself where its memory is shared, else a copy in memory of its own. */
export function shareArray<A extends Uint8Array | Int16Array | Int32Array | Float32Array>(array: A): A {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const ArrayType = array.constructor as new (buffer: SharedArrayBuffer) => A;
  const shared = new ArrayType(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}

function isFlat(list: readonly unknown[]): boolean {
  return typeof list[0] !== 'object';
}
