import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Services } from '../../src/host/contract.ts';
import { createClient } from '../../src/host/rpc.ts';
import type { Channel } from '../../src/host/rpc.ts';
import { serve } from '../../src/host/serve.ts';
import { findPlaces } from '../../src/node/places.ts';
import { startServer } from '../../src/node/server.ts';
import { socketChannel } from '../../src/node/server/socketChannel.ts';
import { createWorkspace } from '../../src/node/workspace.ts';
import { unpackStrings } from '../../src/strings.ts';
import { createChannelPair } from '../host/channelPair.ts';

const hosts: Record<string, (services: Services) => Promise<Channel>> = {
  'messages in memory, as in the desktop app': async (services) => {
    const { page, host } = createChannelPair();
    serve(host, { services, shell: {} });
    return page;
  },
  'a WebSocket, as in a browser': async (services) => {
    const server = await startServer({ page: findPlaces().page, services, shell: {}, port: 0 });
    onTestFinished(() => server.close());
    const { host, search } = new URL(server.url);
    const socket = new WebSocket(`ws://${host}/rpc${search}`, { origin: `http://${host}` });
    await new Promise((resolve) => socket.once('open', resolve));
    return socketChannel(socket);
  },
};

describe.each(Object.entries(hosts))('over %s', (_name, connect) => {
  test('a page opens the sample, reads, searches, exports, analyses again, cancels, saves and reopens', async () => {
    const workspace = createWorkspace(findPlaces());
    onTestFinished(() => workspace.close());
    const { services } = await createClient(await connect(workspace.services));

    expect(await services.project()).toBe(null);
    const heard: number[] = [];
    const request = { sources: [{ sample: 'papers' as const }], isAddition: false };
    const view = (await services.open(request, ({ overall }) => heard.push(overall)))!;
    expect(view).toMatchObject({ name: 'Sample papers', savedAs: null, map: { nPapers: 63 } });
    expect(view.map.positions).toBeInstanceOf(Float32Array);
    expect(view.map.labels).toBeInstanceOf(Int32Array);
    expect(view.map.years).toBeInstanceOf(Int16Array);
    expect(heard.length).toBeGreaterThan(3);

    const hits = await services.search('"low-rank adaptation"');
    const titles = unpackStrings(view.map.titles);
    expect(titles[hits.indices[0]]).toBe((await services.paper(hits.indices[0])).paper.title);
    expect(Buffer.from(await services.exportData('csv')).toString()).toContain(titles[62]);

    const again = await services.analyze({ ...view.settings, seed: 5 }, () => {});
    expect(again!.settings.seed).toBe(5);
    const abort = new AbortController();
    expect(await services.open(request, () => abort.abort(), abort.signal)).toBe(null);
    expect((await services.project())!.settings.seed).toBe(5);

    const bytes = await services.projectBytes('{"zoom":2}', 'mine.topo');
    const file = await services.upload('mine.topo', bytes);
    const reopened = await services.open({ sources: [file], isAddition: false }, () => {});
    expect(reopened).toMatchObject({ savedAs: 'mine.topo', view: '{"zoom":2}', map: again!.map });
  });
});
