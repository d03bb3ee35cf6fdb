import type { Channel } from '../../src/host/rpc.ts';

/** What the desktop shell's preload script puts on the window: messages both ways and nothing else. */
export interface TopographBridge {
  send(bytes: Uint8Array): void;
  /** The answer stops it. */
  onMessage(listener: (bytes: Uint8Array) => void): () => void;
}

declare global {
  interface Window {
    readonly topographBridge?: TopographBridge;
  }
}

/** The way to this page's host: the bridge in the desktop app, a WebSocket to the server that the page came from. */
export function openChannel(): Promise<Channel> {
  return window.topographBridge
    ? Promise.resolve(bridgeChannel(window.topographBridge))
    : socketChannel(socketAddress());
}

function bridgeChannel(bridge: TopographBridge): Channel {
  return {
    send: (bytes) => bridge.send(bytes),
    onMessage: (listener) => bridge.onMessage(listener),
    // The bridge lives and ends with its window.
    onClose: () => () => {},
  };
}

function socketAddress(): string {
  const address = new URL('rpc', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.search = window.location.search;
  return address.href;
}

function socketChannel(address: string): Promise<Channel> {
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  const listeners = new Set<(bytes: Uint8Array) => void>();
  socket.addEventListener('message', ({ data }) => {
    if (data instanceof ArrayBuffer) for (const listener of listeners) listener(new Uint8Array(data));
  });
  const channel: Channel = {
    send: (bytes) => socket.send(bytes as Uint8Array<ArrayBuffer>),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose(listener) {
      const hear = () => listener();
      if (socket.readyState >= WebSocket.CLOSING) hear();
      else socket.addEventListener('close', hear, { once: true });
      return () => socket.removeEventListener('close', hear);
    },
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(channel), { once: true });
    socket.addEventListener('close', () => reject(new Error('Topograph does not answer.')), { once: true });
  });
}
