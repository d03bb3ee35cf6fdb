import { byteLengthOf, join } from './codec.ts';
import type { Channel } from './rpc.ts';

/** A channel whose messages may be of any length. */
export interface PieceChannel extends Pick<Channel, 'onClose' | 'close'> {
  /** Sends the bytes of all parts as one message. They must stay as they are until they have left. */
  send(parts: readonly Uint8Array[]): void;
  onMessage(listener: (bytes: Uint8Array) => void): void;
}

/** Short enough to be copied in a millisecond or two, long enough that its head and its turn cost nothing. */
const pieceBytes = 2 ** 21;
const headBytes = 16;
const pieceMagic = 0x32475054;

/**
 * A channel that sends long messages in pieces and lets other events have their turn between them, so that neither side is
 * kept busy by one message; order is kept. A message no longer than a piece travels as it is, a piece with a head of its own:
 *
 *     magic u32 | nothing u32 | length of the whole message f64 | bytes
 *
 * What is no piece where one is due, or belongs to a message of more than `mostBytes`, closes the channel.
 */
export function inPieces(channel: Channel, mostBytes: number): PieceChannel {
  const leaving: Iterator<Uint8Array>[] = [];
  let isWaiting = false;
  let isClosed = false;
  channel.onClose(() => {
    isClosed = true;
    leaving.length = 0;
  });

  const sendNext = () => {
    isWaiting = false;
    while (leaving.length > 0 && !isWaiting) {
      const { done, value } = leaving[0].next();
      if (done) leaving.shift();
      else {
        channel.send(value);
        if (value.length > pieceBytes) {
          isWaiting = true;
          inLaterTurn(sendNext);
        }
      }
    }
  };

  return {
    send(parts) {
      if (isClosed) return;
      leaving.push(piecesOf(parts));
      if (!isWaiting) sendNext();
    },
    onMessage(listener) {
      const take = createJoining(mostBytes);
      channel.onMessage((bytes) => {
        const taken = take(bytes);
        if (taken === 'malformed') channel.close?.();
        else if (taken) listener(taken);
      });
    },
    onClose: (listener) => channel.onClose(listener),
    close: () => channel.close?.(),
  };
}

function* piecesOf(parts: readonly Uint8Array[]): Generator<Uint8Array, void> {
  const total = byteLengthOf(parts);
  if (total <= pieceBytes) return yield join(parts);
  let left = total;
  let piece = startPiece(total, left);
  let end = headBytes;
  for (const part of parts) {
    for (let start = 0; start < part.length;) {
      const taken = part.subarray(start, start + piece.length - end);
      piece.set(taken, end);
      end += taken.length;
      start += taken.length;
      if (end < piece.length) continue;
      yield piece;
      left -= piece.length - headBytes;
      piece = startPiece(total, left);
      end = headBytes;
    }
  }
}

function startPiece(total: number, left: number): Uint8Array {
  const piece = new Uint8Array(headBytes + Math.min(pieceBytes, left));
  const view = new DataView(piece.buffer);
  view.setUint32(0, pieceMagic, true);
  view.setFloat64(8, total, true);
  return piece;
}

/** Takes what arrives: answers with a message once it is whole, with null while it is not. */
function createJoining(mostBytes: number): (bytes: Uint8Array) => Uint8Array | 'malformed' | null {
  let whole: Uint8Array | null = null;
  let filled = 0;
  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isPiece = bytes.byteLength > headBytes && view.getUint32(0, true) === pieceMagic;
    if (!isPiece) return whole ? 'malformed' : bytes;
    const total = view.getFloat64(8, true);
    if (!whole) {
      if (!Number.isSafeInteger(total) || total < 0 || total > mostBytes) return 'malformed';
      whole = new Uint8Array(total);
      filled = 0;
    }
    const piece = bytes.subarray(headBytes);
    if (total !== whole.length || piece.length > total - filled) return 'malformed';
    whole.set(piece, filled);
    filled += piece.length;
    if (filled < total) return null;
    const message = whole;
    whole = null;
    return message;
  };
}

/** Not a timer: pages that are not in view get those once a second. */
function inLaterTurn(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}
