import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode as encodeParts, join } from '../../src/host/codec.ts';

const encode = (value: unknown) => join(encodeParts(value));

test('a value with arrays comes back as it went', () => {
  const value = {
    name: 'Größe 🗺',
    map: { positions: Float32Array.of(1.5, -2), labels: Int32Array.of(-1, 7), years: Int16Array.of(0, 2022) },
    list: [new Uint8Array(3), { deep: [Float64Array.of(Math.PI), Uint16Array.of(65535)] }, null, 'x'],
    count: Uint32Array.of(2 ** 32 - 1),
  };
  expect(decode(encode(value))).toEqual(value);
});

test('an array alone, an empty array and nothing at all are values', () => {
  expect(decode(encode(Uint8Array.of(1, 2, 3)))).toEqual(Uint8Array.of(1, 2, 3));
  expect(decode(encode(new Float32Array(0)))).toEqual(new Float32Array(0));
  expect(decode(encode(null))).toBe(null);
  expect(decode(encode(undefined))).toBe(null);
});

test('undefined fields are dropped and undefined items are null', () => {
  expect(decode(encode({ a: undefined, b: [undefined, 1] }))).toStrictEqual({ b: [null, 1] });
});

test('a view of a larger buffer and a shared buffer carry only their own numbers', () => {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  shared.set([4, 5]);
  expect(decode(encode({ view: Float32Array.of(0, 1, 2, 3).subarray(1, 3), shared }))).toEqual({
    view: Float32Array.of(1, 2),
    shared: Int32Array.of(4, 5),
  });
});

test('bytes at any offset of a larger buffer are read', () => {
  const value = { a: Float64Array.of(1, 2), b: Uint8Array.of(9) };
  const bytes = encode(value);
  for (let offset = 0; offset < 9; offset++) {
    const inside = new Uint8Array(bytes.length + 16);
    inside.set(bytes, offset);
    expect(decode(inside.subarray(offset, offset + bytes.length))).toEqual(value);
    expect(decode(Buffer.from(inside.buffer, offset, bytes.length))).toEqual(value);
  }
});

test('every JSON value comes back as it went', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.uint8Array(), fc.float32Array(), (json, bytes, floats) => {
      const value = { json, inside: [bytes, { floats }] };
      expect(decode(encode(value))).toEqual(
        JSON.parse(JSON.stringify({ json, inside: 0 }), (key, item) =>
          key === '__proto__' ? undefined : key === 'inside' ? value.inside : item,
        ),
      );
    }),
  );
});

test('a key __proto__ reaches nobody, however it is spelt', () => {
  const craft = (header: string) => {
    const text = new TextEncoder().encode(header);
    const bytes = new Uint8Array(Math.ceil((8 + text.length) / 8) * 8);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x31475054, true);
    view.setUint32(4, text.length, true);
    bytes.set(text, 8);
    return bytes;
  };
  for (const key of ['__proto__', '\\u005f_proto__', '\\u005F\\u005Fproto\\u005f_']) {
    const decoded = decode(craft(`{"value":{"a":{"${key}":{"isAdmin":true}}},"arrays":[]}`)) as { a: object };
    expect(Object.assign({}, decoded.a)).toEqual({});
    expect('isAdmin' in Object.assign({}, decoded.a)).toBe(false);
  }
  const pollute = craft('{"value":{},"arrays":[["u8",0,["__proto__","polluted"]]]}');
  expect(() => decode(pollute)).toThrow('malformed');
  expect('polluted' in {}).toBe(false);
});

test('an array cannot replace another value or stand outside its holder', () => {
  const bytes = encode({ a: 1, b: Uint8Array.of(1) });
  const swapped = new TextDecoder('latin1').decode(bytes).replace('["b"]', '["a"]');
  expect(() => decode(Uint8Array.from(swapped, (c) => c.charCodeAt(0)))).toThrow('where something else stands');
});

test('cut, lengthened and random bytes throw a malformed message, never anything else', () => {
  const bytes = encode({ a: Float32Array.of(1, 2, 3), b: 'text' });
  for (let length = 0; length < bytes.length; length++) {
    expect(() => decode(bytes.subarray(0, length))).toThrow('malformed');
  }
  expect(() => decode(Uint8Array.of(...bytes, 0))).toThrow('malformed');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (random) => void expect(() => decode(random)).toThrow('malformed')),
  );
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const broken = bytes.slice();
      broken[at] ^= flip;
      try {
        decode(broken);
      } catch (error) {
        expect((error as Error).message).toContain('malformed');
      }
    }),
  );
});

test('what cannot be sent throws at once', () => {
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  expect(() => encode(cycle)).toThrow('contains itself');
  expect(() => encode(new BigInt64Array(1))).toThrow('Only flat arrays');
  expect(() => encode(new DataView(new ArrayBuffer(1)))).toThrow('Only flat arrays');
});
