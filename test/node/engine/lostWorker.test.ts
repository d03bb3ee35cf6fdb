import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLane } from '../../../src/node/engine/lane.ts';
import { findPlaces } from '../../../src/node/places.ts';
import { createWorkspace } from '../../../src/node/workspace.ts';
import { defaultSettings } from '../../../src/settings.ts';

const places = findPlaces();
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'topograph-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The engine's worker, which ends in the middle of the next analysis once there is a file `deadly`. */
function mortalWorker(deadly: string): string {
  const script = join(folder, 'mortalWorker.mjs');
  writeFileSync(
    script,
    `import { existsSync, rmSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    const post = parentPort.postMessage.bind(parentPort);
    parentPort.postMessage = (reply, ...rest) => {
      post(reply, ...rest);
      if (reply.kind !== 'progress' || !existsSync(${JSON.stringify(deadly)})) return;
      rmSync(${JSON.stringify(deadly)});
      process.exit(9);
    };
    await import(${JSON.stringify(pathToFileURL(places.engineWorker).href)});`,
  );
  return script;
}

test('a worker that ends within an analysis costs that analysis: the open project stays, and the next analysis runs', async () => {
  const deadly = join(folder, 'deadly');
  const workspace = createWorkspace({ ...places, engineWorker: mortalWorker(deadly) });
  const { services } = workspace;
  const request = { sources: [{ sample: 'papers' as const }], isAddition: false };
  const before = (await services.open(request, () => {}))!;
  const settings = { ...before.settings, clusters: { ...before.settings.clusters, k: 4 } };
  writeFileSync(deadly, '');
  await expect(services.analyze(settings, () => {})).rejects.toMatchObject({
    code: 'bug',
    message: expect.stringMatching(/^The analysis stopped unexpectedly: [^.]+\. Nothing was changed; try again\.$/),
  });
  expect(await services.project()).toEqual(before);
  expect((await services.analyze(settings, () => {}))!.map.topics.length).toBe(4);
  await workspace.close();
});

test('papers that do not fit into the memory are refused in a sentence, and fewer are analysed after it', async () => {
  const lane = createLane(places.engineWorker, { maxOldGenerationSizeMb: 24 });
  const build = (nPapers: number) => {
    const lines = Array.from(
      { length: nPapers },
      (_, i) => `Paper ${i},${`Word${i} in graph ${i % 7} search. `.repeat(2)}`,
    );
    const files = [{ name: 'made.csv', bytes: Buffer.from(['title,abstract', ...lines].join('\n')) }];
    return lane.run('build', { name: 'made', files, settings: defaultSettings, known: null });
  };
  await expect(build(60_000)).rejects.toMatchObject({
    code: 'out-of-memory',
    message: expect.stringContaining('not enough memory'),
  });
  expect((await build(20))!.value.analysis.labels.length).toBe(20);
  await lane.close();
});
