import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from '../../src/host/pieces.ts';
import { createChannelPair } from './channelPair.ts';

const megabyte = 2 ** 20;

function connect({ mostBytes = 2 ** 30 } = {}) {
  const pair = createChannelPair();
  const carried: number[] = [];
  pair.host.onMessage((bytes) => carried.push(bytes.length));
  const heard: Uint8Array[] = [];
  let isClosed = false;
  const host = inPieces(pair.host, mostBytes);
  host.onMessage((bytes) => heard.push(bytes));
  host.onClose(() => (isClosed = true));
  return { page: inPieces(pair.page, mostBytes), pair, carried, heard, isClosed: () => isClosed };
}

/** Bytes that tell their places apart. */
const numbered = (length: number, seed = 1) => Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8) + seed) & 255);

test('messages of any lengths and parts arrive whole and in order', async () => {
  const around = fc.constantFrom(-17, -16, -1, 0, 1, 15, 16, 17);
  const length = fc.oneof(
    fc.nat(40),
    fc.tuple(fc.constantFrom(2, 4, 6), around).map(([n, more]) => n * megabyte + more),
  );
  const message = fc.array(length, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 3 }), async (messages) => {
      const { page, heard } = connect();
      const sent = messages.map((lengths, i) => lengths.map((bytes, j) => numbered(bytes, i + 7 * j)));
      for (const parts of sent) page.send(parts);
      await expect.poll(() => heard.length, { interval: 1 }).toBe(sent.length);
      sent.forEach((parts, i) => expect(Buffer.compare(Buffer.concat(parts), heard[i])).toBe(0));
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('a long message travels in pieces, and other events have their turn between them', async () => {
  const { page, carried, heard } = connect();
  let turns = 0;
  const turn = () => {
    turns++;
    if (heard.length < 2) setImmediate(turn);
  };
  setImmediate(turn);
  page.send([numbered(9 * megabyte)]);
  page.send([numbered(5)]);
  await expect.poll(() => heard.length).toBe(2);
  expect(Math.max(...carried)).toBeLessThan(3 * megabyte);
  expect(carried).toHaveLength(6);
  expect(turns).toBeGreaterThan(3);
});

test('a short message travels at once, as it is', () => {
  const { page, pair } = connect();
  let isHeard = false;
  pair.page.send = (bytes) => void (isHeard = Buffer.compare(bytes, numbered(5)) === 0);
  page.send([numbered(3), numbered(5).subarray(3)]);
  expect(isHeard).toBe(true);
});

/** The first piece of a long message, whose head says that the whole is `total` bytes. */
function piece(total: number, length = 100): Uint8Array {
  const bytes = new Uint8Array(16 + length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x32475054, true);
  view.setFloat64(8, total, true);
  return bytes;
}

test.each<[string, Uint8Array[]]>([
  ['a message longer than allowed', [piece(2000)]],
  ['a length that is none', [piece(Number.NaN)]],
  ['a negative length', [piece(-1)]],
  ['a piece longer than its message', [piece(50)]],
  ['a piece of another message', [piece(500), piece(600)]],
  ['something else where a piece is due', [piece(500), numbered(20)]],
])('%s closes the channel', async (_what, messages) => {
  const { pair, heard, isClosed } = connect({ mostBytes: 1000 });
  for (const message of messages) pair.page.send(message);
  await expect.poll(isClosed).toBe(true);
  expect(heard).toEqual([]);
});

test('a channel that closes drops what has not left', async () => {
  const { page, pair, carried } = connect();
  page.send([numbered(9 * megabyte)]);
  pair.close();
  await new Promise((resolve) => setTimeout(resolve, 30));
  page.send([numbered(5)]);
  expect(carried).toEqual([]);
});
