import { BrowserWindow, contextBridge, StandInFrame } from './standIn.ts';
import type { WebContents } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { onPageChannel } from '../../electron/channel.ts';
import { fromPage } from '../../electron/channelNames.ts';
import { pageUrl } from '../../electron/pageAddress.ts';
import '../../electron/preload.ts';
import type { TopographBridge } from '../../renderer/host/channel.ts';
import type { Channel } from '../../src/host/rpc.ts';

const bridge = contextBridge.exposed.topographBridge as TopographBridge;

describe('The channel between a window and its page', () => {
  let window: BrowserWindow;
  let channels: Channel[];
  let heard: number[][];
  let closed: number;

  beforeEach(async () => {
    window = new BrowserWindow({});
    channels = [];
    heard = [];
    closed = 0;
    onPageChannel(window.webContents as unknown as WebContents, (channel) => {
      channels.push(channel);
      channel.onMessage((bytes) => heard.push([...bytes]));
      channel.onClose(() => (closed += 1));
    });
    await window.loadURL(pageUrl);
  });

  const arrive = (senderFrame: StandInFrame | null, value: unknown) =>
    window.webContents.ipc.emit(fromPage, { senderFrame }, value);

  test('is the bridge that the preload script puts on the window, which does two things', () => {
    expect(Object.keys(contextBridge.exposed)).toEqual(['topographBridge']);
    expect(Object.keys(bridge)).toEqual(['send', 'onMessage']);
  });

  test('carries bytes both ways', () => {
    const received: number[][] = [];
    const stop = bridge.onMessage((bytes) => received.push([...bytes]));
    bridge.send(Uint8Array.of(1, 2));
    channels[0].send(Uint8Array.of(3, 4));
    stop();
    channels[0].send(Uint8Array.of(5));
    expect([heard, received]).toEqual([[[1, 2]], [[3, 4]]]);
  });

  test('hears the page itself and nobody else', () => {
    const bytes = Uint8Array.of(9);
    const { mainFrame } = window.webContents;
    arrive(new StandInFrame('https://example.org/'), bytes);
    arrive(new StandInFrame('app://elsewhere/index.html'), bytes);
    arrive(new StandInFrame(pageUrl, mainFrame), bytes);
    arrive(new StandInFrame('about:blank'), bytes);
    arrive(null, bytes);
    expect([channels.length, heard]).toEqual([0, []]);
    arrive(mainFrame, bytes);
    expect(heard).toEqual([[9]]);
  });

  test('hears bytes and nothing else', () => {
    const { mainFrame } = window.webContents;
    for (const value of ['text', { length: 1 }, [1], null, undefined, 7]) arrive(mainFrame, value);
    expect(heard).toEqual([]);
  });

  test('tells nothing to a window that shows another page', () => {
    bridge.send(Uint8Array.of(1));
    window.webContents.mainFrame.url = 'https://example.org/';
    channels[0].send(Uint8Array.of(2));
    expect(window.webContents.mainFrame.sent).toEqual([]);
  });

  test('closes when the page is loaded again, and the new page gets its own', async () => {
    bridge.send(Uint8Array.of(1));
    await window.loadURL(pageUrl);
    expect(closed).toBe(1);
    channels[0].send(Uint8Array.of(2));
    expect(window.webContents.mainFrame.sent).toEqual([]);
    bridge.send(Uint8Array.of(3));
    expect([channels.length, heard]).toEqual([2, [[1], [3]]]);
  });

  test('stays when the page was only kept from leaving', () => {
    bridge.send(Uint8Array.of(1));
    window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    expect(closed).toBe(0);
  });

  test('closes when the page breaks down or its window goes, and says so to who asks late', async () => {
    bridge.send(Uint8Array.of(1));
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    window.webContents.emit('destroyed');
    expect(closed).toBe(1);
    await new Promise<void>((resolve) => channels[0].onClose(resolve));
  });
});
