/** A file's bytes, wherever they lie: asked for piece by piece, so that a large file never stands in memory. */
export interface SourceBytes {
  /** How many bytes there are; of a compressed file what it takes compressed, which is enough to tell progress. */
  readonly length: number;
  /** The bytes in order in pieces of about 1 MB, from the beginning each time. Throws an Unreadable. */
  pieces(): Iterable<Uint8Array>;
  /** The bytes from `from` to `to`, for formats that are not read from front to back. Throws an Unreadable. */
  range(from: number, to: number): Uint8Array;
  /** How many bytes `range` can give. Throws an Unreadable. */
  size(): number;
}

/** Why a file's bytes cannot be had; the message is one sentence for the person. */
export type Unreadable = Error & { readonly isUnreadable: true };

/** The error to throw where bytes cannot be had. */
export function unreadable(message: string): Unreadable {
  return Object.assign(new Error(message), { isUnreadable: true } as const);
}

/** Whether an error says that bytes cannot be had, rather than that there is a fault in the program. */
export function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Error && 'isUnreadable' in error;
}

const pieceBytes = 1 << 20;

/** Bytes that stand in memory. */
export function bytesInMemory(bytes: Uint8Array): SourceBytes {
  return {
    length: bytes.length,
    *pieces() {
      for (let from = 0; from < bytes.length; from += pieceBytes) yield bytes.subarray(from, from + pieceBytes);
    },
    range: (from, to) => bytes.subarray(from, to),
    size: () => bytes.length,
  };
}

/** What a compressed file may hold when it has to be unpacked into memory. */
const maxInMemory = 2 ** 29;

/** Bytes that come one after the other, such as those of a compressed file; unpacked into memory only when `range` is asked. */
export function streamedBytes(length: number, pieces: () => Iterable<Uint8Array>): SourceBytes {
  let unpacked: Uint8Array | null = null;
  const whole = () => (unpacked ??= collect(pieces()));
  return { length, pieces, range: (from, to) => whole().subarray(from, to), size: () => whole().length };
}

/** The first bytes, `n` or fewer. */
export function headOf(bytes: SourceBytes, n: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const piece of bytes.pieces()) {
    parts.push(piece);
    length += piece.length;
    if (length >= n) break;
  }
  return (parts.length === 1 ? parts[0] : join(parts, length)).subarray(0, n);
}

function collect(pieces: Iterable<Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    if (length > maxInMemory) {
      throw unreadable('This file holds more than 512 MB when unpacked; unpack it and open what is inside.');
    }
    // A piece may be a view of a buffer that is used again.
    parts.push(piece.slice());
  }
  return join(parts, length);
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
