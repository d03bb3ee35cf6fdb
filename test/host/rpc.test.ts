import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { CancelSignal, OnProgress, Services, Shell } from '../../src/host/contract.ts';
import { createFailure } from '../../src/host/failure.ts';
import { createClient } from '../../src/host/rpc.ts';
import type { Channel } from '../../src/host/rpc.ts';
import { serve } from '../../src/host/serve.ts';
import { socketChannel } from '../../src/node/server/socketChannel.ts';
import { createChannelPair } from './channelPair.ts';

interface Pair {
  page: Channel;
  host: Channel;
  close(): void;
}

const transports: Record<string, () => Promise<Pair>> = {
  memory: async () => createChannelPair(),
  WebSocket: connectSockets,
};

let openPair: Pair | null = null;
afterEach(() => openPair?.close());

describe.each(Object.entries(transports))('over %s', (_name, connect) => {
  const start = async (services: object, shell: Shell = {}) => {
    openPair = await connect();
    const served = serve(openPair.host, { services: services as Services, shell });
    return { client: await createClient(openPair.page), served, pair: openPair };
  };

  test('a call is answered with its arrays', async () => {
    const { client } = await start({
      search: async (query: string) => ({ indices: Int32Array.of(query.length, 2), scores: Float32Array.of(1, 0.5) }),
    });
    expect(await client.services.search('graph')).toEqual({
      indices: Int32Array.of(5, 2),
      scores: Float32Array.of(1, 0.5),
    });
  });

  test('answers find their calls whatever their order', async () => {
    const { client } = await start({
      search: (query: string) => new Promise((resolve) => setTimeout(resolve, query === 'slow' ? 30 : 1, query)),
    });
    const order: unknown[] = [];
    await Promise.all(['slow', 'fast'].map(async (query) => order.push(await client.services.search(query))));
    expect(order).toEqual(['fast', 'slow']);
  });

  test('progress is heard in order and before the answer', async () => {
    const { client } = await start({
      analyze: async (_settings: unknown, onProgress: OnProgress) => {
        for (const overall of [0, 0.5, 1]) onProgress({ stage: 'text', fraction: overall, overall, secondsLeft: null });
        return null;
      },
    });
    const heard: number[] = [];
    expect(await client.services.analyze({} as never, (progress) => heard.push(progress.overall))).toBe(null);
    expect(heard).toEqual([0, 0.5, 1]);
  });

  test('a signal cancels the call at the host', async () => {
    const { client } = await start({
      open: (_request: unknown, _onProgress: OnProgress, signal: CancelSignal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(null))),
    });
    const abort = new AbortController();
    const answer = client.services.open({ sources: [], isAddition: false }, () => {}, abort.signal);
    setTimeout(() => abort.abort(), 10);
    expect(await answer).toBe(null);
  });

  test('a signal that was raised before the call cancels it too', async () => {
    const { client } = await start({
      open: async (_request: unknown, _onProgress: OnProgress, signal: CancelSignal) => {
        if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener('abort', resolve));
        return null;
      },
    });
    expect(await client.services.open({ sources: [], isAddition: false }, () => {}, AbortSignal.abort())).toBe(null);
  });

  test('a failure arrives with its code, and anything else as a bug with details', async () => {
    const { client } = await start({
      paper: async () => {
        throw createFailure('not-found', 'There is no paper 9.');
      },
      search: async () => {
        throw new TypeError('x is undefined');
      },
    });
    await expect(client.services.paper(9)).rejects.toMatchObject({
      code: 'not-found',
      message: 'There is no paper 9.',
    });
    await expect(client.services.search('')).rejects.toMatchObject({
      code: 'bug',
      message: 'x is undefined',
      details: expect.stringContaining('rpc.test'),
    });
  });

  test('the page sees exactly the methods that the host offers', async () => {
    const { client } = await start({ project: async () => null }, { openExternal: async () => {} });
    expect(Object.keys(client.services)).toEqual(['project']);
    expect(Object.keys(client.shell)).toEqual(['openExternal']);
    expect(client.shell.chooseFiles).toBeUndefined();
  });

  test('inherited and unknown names cannot be called', async () => {
    const { pair } = await start({ project: async () => null });
    const replies: unknown[] = [];
    const { decode, encode, join } = await import('../../src/host/codec.ts');
    pair.page.onMessage((bytes) => replies.push(decode(bytes)));
    const names = ['services.toString', 'services.constructor', 'services.__proto__', 'shell.project', 'project'];
    names.forEach((name, i) => pair.page.send(join(encode(['call', 1000 + i, name, [], false, false]))));
    await expect.poll(() => replies.length).toBe(names.length);
    expect(replies).toEqual(names.map((_, i) => ['failure', 1000 + i, expect.objectContaining({ code: 'not-found' })]));
  });

  test('events reach their listeners until they stop listening', async () => {
    const { client, served } = await start({ project: async () => null });
    const heard: string[] = [];
    const stop = client.on('command', (command) => heard.push(command.name));
    served.emit('command', { name: 'open' });
    await expect.poll(() => heard).toEqual(['open']);
    stop();
    served.emit('command', { name: 'save' });
    // Messages come in order: with the answer, the event has been here.
    await client.services.project();
    expect(heard).toEqual(['open']);
  });

  test('a closed channel settles every call and cancels what runs', async () => {
    let isCancelled = false;
    let isSearching = false;
    const { client, pair } = await start({
      open: (_request: unknown, _onProgress: OnProgress, signal: CancelSignal) =>
        new Promise(() => signal.addEventListener('abort', () => void (isCancelled = true))),
      search: () => new Promise(() => void (isSearching = true)),
    });
    const calls = [
      client.services.open({ sources: [], isAddition: false }, () => {}, new AbortController().signal),
      client.services.search('x'),
    ];
    const settled = Promise.allSettled(calls);
    await expect.poll(() => isSearching).toBe(true);
    pair.close();
    for (const result of await settled) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'disconnected' } });
    }
    await expect.poll(() => isCancelled).toBe(true);
    await expect(client.services.search('later')).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('bytes that are no reply close the channel, which settles every call', async () => {
    const { client, pair } = await start({ search: () => new Promise(() => {}) });
    const call = client.services.search('x');
    pair.host.send(Uint8Array.of(1, 2, 3));
    await expect(call).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('bytes that are no request close the channel', async () => {
    const { client, pair } = await start({});
    let isClosed = false;
    client.onClose(() => void (isClosed = true));
    pair.page.send(Uint8Array.of(1, 2, 3));
    await expect.poll(() => isClosed).toBe(true);
  });
});

async function connectSockets(): Promise<Pair> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const accepted = new Promise<WebSocket>((resolve) => server.once('connection', resolve));
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await new Promise((resolve) => socket.once('open', resolve));
  const host = socketChannel(await accepted);
  return {
    page: socketChannel(socket),
    host,
    close() {
      socket.terminate();
      server.close();
    },
  };
}
