import { readFileSync } from 'node:fs';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { snappyUncompress } from 'hyparquet/src/snappy.js';
import { expect, test } from 'vitest';
import { boundDecoder } from '../../scripts/boundedParquet.mjs';

const read = (bytes: readonly number[], bitWidth: number, length: number) => {
  const output = new Array<number>(length).fill(-1);
  readRleBitPackedHybrid({ view: new DataView(Uint8Array.from(bytes).buffer), offset: 0 }, bitWidth, output, 0);
  return output;
};

const unpack = (bytes: readonly number[], length: number) => {
  const output = new Uint8Array(length);
  snappyUncompress(Uint8Array.from(bytes), output);
  return [...output];
};

test('honest runs of Parquet are read as they are', () => {
  expect(read([3 << 1, 5, 2 << 1, 7], 3, 5)).toEqual([5, 5, 5, 7, 7]);
  expect(read([(1 << 1) | 1, 0b10101010], 1, 8)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
});

test('a run that claims more than its page holds ends with the page, repeated or packed, at any width', () => {
  const twoThousandMillion = [0xff, 0xff, 0xff, 0xff, 0x0f];
  const repeated = [0xfe, ...twoThousandMillion.slice(1)];
  expect(read([...repeated, 1], 1, 4)).toEqual([1, 1, 1, 1]);
  expect(read([...twoThousandMillion, 0b00000101], 1, 4)).toEqual([1, 0, 1, 0]);
  expect(read(twoThousandMillion, 0, 4)).toEqual([0, 0, 0, 0]);
});

test('honest Snappy is unpacked as it is: a text, and what repeats it', () => {
  expect(unpack([6, 2 << 2, 1, 2, 3, 0b10, 3, 0], 4)).toEqual([1, 2, 3, 1]);
  expect(unpack([3, 63 << 2, 2, 0, 0, 0, 7, 8, 9], 3)).toEqual([7, 8, 9]);
  expect(unpack([4, 0, 5, (2 << 2) | 3, 1, 0, 0, 0], 4)).toEqual([5, 5, 5, 5]);
});

test('Snappy that claims a length or an offset beyond 2 GB is refused, and ends', () => {
  // Four bytes of length that would lead back to the element itself.
  const back = [4, 63 << 2, 0xfa, 0xff, 0xff, 0xff, 0, 0, 0, 0];
  expect(() => unpack(back, 4)).toThrow('exceeds input length');
  expect(() => unpack([2, 0, 5, 0b11, 0xff, 0xff, 0xff, 0xff], 2)).toThrow('invalid offset');
});

test.each(['encoding.js', 'snappy.js'])('another version of %s is not changed blindly', (file) => {
  const source = readFileSync(`node_modules/hyparquet/src/${file}`, 'utf8');
  expect(boundDecoder(source, file)).not.toBe(source);
  expect(() => boundDecoder(boundDecoder(source, file), file)).toThrow('has changed');
});
