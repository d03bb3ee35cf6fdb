import { readFileSync } from 'node:fs';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { expect, test } from 'vitest';
import { boundRuns } from '../../scripts/boundedRuns.mjs';

const read = (bytes: readonly number[], bitWidth: number, length: number) => {
  const output = new Array<number>(length).fill(-1);
  readRleBitPackedHybrid({ view: new DataView(Uint8Array.from(bytes).buffer), offset: 0 }, bitWidth, output, 0);
  return output;
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

test('another version of the decoder is not changed blindly', () => {
  const source = readFileSync('node_modules/hyparquet/src/encoding.js', 'utf8');
  expect(boundRuns(source)).not.toBe(source);
  expect(() => boundRuns(boundRuns(source))).toThrow('has changed');
});
