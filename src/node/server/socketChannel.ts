import type { RawData, WebSocket } from 'ws';
import type { Channel } from '../../host/rpc.ts';

/** A WebSocket, of either side, as a channel. A text message closes it: pages send bytes only. */
export function socketChannel(socket: WebSocket): Channel {
  return {
    send: (bytes) => {
      if (socket.readyState === socket.OPEN) socket.send(bytes);
    },
    onMessage(listener) {
      const hear = (data: RawData, isBinary: boolean) => {
        if (isBinary) listener(toBytes(data));
        else socket.close(1003, 'Only binary messages are understood.');
      };
      socket.on('message', hear);
      return () => void socket.off('message', hear);
    },
    onClose(listener) {
      if (socket.readyState >= socket.CLOSING) queueMicrotask(listener);
      socket.once('close', listener);
      return () => void socket.off('close', listener);
    },
    close: () => socket.close(1007, 'The message could not be read.'),
  };
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
