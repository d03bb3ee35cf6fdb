import type { IpcMainEvent, WebContents } from 'electron';
import type { Channel } from '../src/host/rpc.ts';
import { fromPage, toPage } from './channelNames.ts';
import { isPageAddress } from './pageAddress.ts';

interface PageChannel extends Channel {
  deliver(bytes: Uint8Array): void;
  close(): void;
}

/**
 * Hands over a channel for every page that the window loads, one after another, when the page first speaks; loading
 * another page closes it. Only bytes from the window's top frame at the page's own address are heard, and only there
 * are they sent.
 */
export function onPageChannel(contents: WebContents, serve: (channel: Channel) => void): void {
  let current: PageChannel | null = null;
  const close = () => {
    current?.close();
    current = null;
  };
  contents.ipc.on(fromPage, (event, bytes: unknown) => {
    if (!isFromPage(event) || !(bytes instanceof Uint8Array)) return;
    if (!current) {
      current = createPageChannel(contents);
      serve(current);
    }
    current.deliver(bytes);
  });
  contents.on('did-navigate', close);
  contents.on('render-process-gone', close);
  contents.on('destroyed', close);
}

function isFromPage({ senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isPageAddress(senderFrame.url);
}

function createPageChannel(contents: WebContents): PageChannel {
  const messageListeners = new Set<(bytes: Uint8Array) => void>();
  const closeListeners = new Set<() => void>();
  let isClosed = false;
  return {
    deliver(bytes) {
      for (const listener of messageListeners) listener(bytes);
    },
    send(bytes) {
      if (isClosed || contents.isDestroyed() || !isPageAddress(contents.mainFrame.url)) return;
      contents.mainFrame.send(toPage, bytes);
    },
    onMessage(listener) {
      messageListeners.add(listener);
      return () => void messageListeners.delete(listener);
    },
    onClose(listener) {
      if (isClosed) queueMicrotask(listener);
      else closeListeners.add(listener);
      return () => void closeListeners.delete(listener);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      for (const listener of [...closeListeners]) listener();
    },
  };
}
