import { Gunzip, Inflate } from 'fflate';
import { streamedBytes, unreadable } from '../sourceBytes.ts';
import type { SourceBytes } from '../sourceBytes.ts';

/** What one compressed file may hold. */
const maxUnpacked = 2 ** 33;
/** Text shrinks to a fifth, a table of repetitions to a fiftieth; what holds more than this is made to fill a disk. */
const maxRatio = 200;
/** Below this nothing is dangerous. */
const harmless = 2 ** 26;

/** Whether these are the first bytes of a gzip file. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** The bytes inside a gzip file, also where it was joined of several. */
export function gunzipped(packed: SourceBytes): SourceBytes {
  return streamedBytes(packed.length, () =>
    unpack(
      packed.pieces(),
      packed.length,
      (ondata) => new Gunzip(ondata),
      "This file is gzip'd, but damaged or cut off.",
    ),
  );
}

/** The bytes of a deflated piece of an archive. */
export function inflated(packed: SourceBytes): SourceBytes {
  return streamedBytes(packed.length, () =>
    unpack(packed.pieces(), packed.length, (ondata) => new Inflate(ondata), 'This part of the archive is damaged.'),
  );
}

interface Unpacker {
  push(chunk: Uint8Array, isLast?: boolean): void;
}

/** Bytes that are unpacked at a time: what they become must fit in memory. */
const stepBytes = 1 << 15;

function* unpack(
  pieces: Iterable<Uint8Array>,
  packedLength: number,
  create: (ondata: (data: Uint8Array) => void) => Unpacker,
  damage: string,
): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let taken = 0;
  let given = 0;
  const unpacker = create((data) => {
    if (data.length > 0) ready.push(data);
  });
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; from += stepBytes) {
      const step = piece.subarray(from, from + stepBytes);
      taken += step.length;
      try {
        unpacker.push(step, taken >= packedLength);
      } catch {
        throw unreadable(`${damage} Fetch or compress it again.`);
      }
      for (const data of ready) {
        given += data.length;
        if (given > harmless && given > maxRatio * taken) {
          throw unreadable(
            `This file unpacks to more than ${maxRatio} times its size, as no table of papers does; the rest of it was left out.`,
          );
        }
        if (given > maxUnpacked) throw unreadable('This file unpacks to more than 8 GB; the rest of it was left out.');
        yield data;
      }
      ready = [];
    }
  }
}
