import type { Channel } from '../../src/host/rpc.ts';

/** Two ends of a channel in memory; bytes arrive in a later turn, as they do over a wire. */
export function createChannelPair(): { page: Channel; host: Channel; close(): void } {
  const messages = [new Set<(bytes: Uint8Array) => void>(), new Set<(bytes: Uint8Array) => void>()];
  const closes = new Set<() => void>();
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    for (const listener of [...closes]) listener();
  };
  const end = (own: number): Channel => ({
    send(bytes) {
      const copy = bytes.slice();
      setImmediate(() => {
        if (!isClosed) for (const listener of messages[1 - own]) listener(copy);
      });
    },
    onMessage(listener) {
      messages[own].add(listener);
      return () => void messages[own].delete(listener);
    },
    onClose(listener) {
      if (isClosed) queueMicrotask(listener);
      closes.add(listener);
      return () => void closes.delete(listener);
    },
    close,
  });
  return { page: end(0), host: end(1), close };
}
