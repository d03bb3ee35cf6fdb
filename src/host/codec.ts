/**
 * One encoding for every transport, so that what a page receives never depends on the host:
 *
 *     magic u32 | header length u32 | header, JSON in UTF-8 | padding to 8 | typed arrays, each padded to 8
 *
 * The header is `{ value, arrays }`: the value with null where a typed array stands, and of each array its type, its
 * length and the path at which it belongs. Little-endian, as every machine that runs JavaScript today.
 */

type Numbers = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

interface Header {
  readonly value: unknown;
  readonly arrays: readonly ArrayEntry[];
}

type ArrayEntry = readonly [type: string, length: number, path: readonly (string | number)[]];

const magic = 0x31475054;
const maxDepth = 1000;
const arrayTypes = {
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

/**
 * A value of plain objects, arrays, strings, numbers and typed arrays as the parts of its bytes, the arrays themselves among
 * them; undefined fields are dropped, undefined items become null. Throws on what JSON cannot hold (cycles, bigint) and on
 * other binary types.
 */
export function encode(value: unknown): Uint8Array[] {
  const arrays: Numbers[] = [];
  const entries: ArrayEntry[] = [];
  const plain = takeArrays(value, [], arrays, entries);
  const header = new TextEncoder().encode(JSON.stringify({ value: plain ?? null, arrays: entries }));
  const head = new Uint8Array(8);
  const view = new DataView(head.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, header.length, true);
  const bytes = arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return [head, ...[header, ...bytes].flatMap((part) => [part, paddingAfter(part)])];
}

/** The bytes of all parts in one array. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(byteLengthOf(parts));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Bytes of all parts together. */
export function byteLengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** The value that was encoded; its arrays are views of `bytes` where alignment allows. Throws on malformed bytes. */
export function decode(bytes: Uint8Array): unknown {
  const malformed = (what: string) => new Error(`The message is malformed: ${what}.`);
  if (bytes.byteLength < 8) throw malformed('it is shorter than its head');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic) throw malformed('it does not begin as one');
  const headerLength = view.getUint32(4, true);
  if (headerLength > bytes.byteLength - 8) throw malformed('its header is longer than the message');
  const header = parseHeader(bytes.subarray(8, 8 + headerLength));
  if (!header) throw malformed('its header cannot be read');

  // Not bytes.slice(), which of Node's Buffers gives a view of the same place.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const root = { value: header.value };
  let offset = align(8 + headerLength);
  for (const [type, length, path] of header.arrays) {
    const ArrayType = Object.hasOwn(arrayTypes, type) ? arrayTypes[type as keyof typeof arrayTypes] : null;
    if (!ArrayType || !Number.isSafeInteger(length) || length < 0) throw malformed('an array has no type or length');
    const byteLength = length * ArrayType.BYTES_PER_ELEMENT;
    if (byteLength > aligned.byteLength - offset) throw malformed('an array is longer than the message');
    place(root, path, new ArrayType(aligned.buffer as ArrayBuffer, aligned.byteOffset + offset, length), malformed);
    offset += align(byteLength);
  }
  if (offset !== bytes.byteLength) throw malformed('its length is not what its header says');
  return root.value;
}

/** A copy of the value with null for every typed array, which go to `arrays` with an entry that says where they were. */
function takeArrays(value: unknown, path: (string | number)[], arrays: Numbers[], entries: ArrayEntry[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) {
    const type = Object.entries(arrayTypes).find(([, ArrayType]) => value instanceof ArrayType)?.[0];
    if (!type) throw new TypeError('Only flat arrays of numbers can be sent, and no BigInts.');
    arrays.push(value as Numbers);
    entries.push([type, (value as Numbers).length, [...path]]);
    return null;
  }
  if (path.length > maxDepth) throw new TypeError('The value contains itself, or is nested too deeply to be sent.');
  const take = (key: string | number, item: unknown) => {
    path.push(key);
    const plain = takeArrays(item, path, arrays, entries);
    path.pop();
    return plain;
  };
  if (Array.isArray(value)) return value.map((item, i) => take(i, item));
  const entriesOfValue = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entriesOfValue.map(([key, item]) => [key, take(key, item)]));
}

function parseHeader(bytes: Uint8Array): Header | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A key `__proto__`, however it is spelt, must not reach code that copies objects.
    const isSuspect = /__proto__|\\u005f/i.test(text);
    const header = JSON.parse(text, isSuspect ? (key, item) => (key === '__proto__' ? undefined : item) : undefined);
    return Array.isArray(header?.arrays) && header.arrays.every(Array.isArray) && 'value' in header ? header : null;
  } catch {
    return null;
  }
}

function place(
  root: { value: unknown },
  path: readonly (string | number)[],
  array: Numbers,
  malformed: (what: string) => Error,
) {
  if (!Array.isArray(path)) throw malformed('an array belongs nowhere');
  let holder: Record<string | number, unknown> = root;
  let key: string | number = 'value';
  for (const next of path) {
    const inner = holder[key];
    if (typeof inner !== 'object' || inner === null || ArrayBuffer.isView(inner) || !Object.hasOwn(inner, next)) {
      throw malformed('an array belongs nowhere');
    }
    holder = inner as Record<string | number, unknown>;
    key = next;
  }
  if (holder[key] !== null) throw malformed('an array belongs where something else stands');
  holder[key] = array;
}

function paddingAfter({ length }: Uint8Array): Uint8Array {
  return new Uint8Array(align(length) - length);
}

function align(length: number): number {
  return Math.ceil(length / 8) * 8;
}
