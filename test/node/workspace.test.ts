import { expect, test } from 'vitest';
import type { FileHandle, HostFailure, OverallProgress } from '../../src/host/contract.ts';
import { findPlaces } from '../../src/node/places.ts';
import { createWorkspace } from '../../src/node/workspace.ts';
import { defaultSettings } from '../../src/settings.ts';
import { csv, openWorkspace, titles } from './openWorkspace.ts';

const here = openWorkspace();
const { at, fileOf, open } = here;
const silent = () => {};

test('the sample is opened with progress, and its papers can be read, found and exported', async () => {
  const { services } = here.workspace;
  expect(await services.project()).toBe(null);
  const heard: OverallProgress[] = [];
  const view = await services.open({ sources: [{ sample: 'papers' }], isAddition: false }, (progress) =>
    heard.push(progress),
  );
  expect(heard.find(({ preview }) => preview)).toMatchObject({ stage: 'vectors', preview: { length: 126 } });
  expect(view).toMatchObject({ name: 'Sample papers', savedAs: null, view: '', map: { nPapers: 63 } });
  expect(view!.map.positions.length).toBe(126);
  expect(view!.receipt.files[0]).toMatchObject({ imported: 63, refused: 0 });
  expect(Object.keys(view!.seconds)).toEqual(expect.arrayContaining(['import', 'text', 'clusters', 'projection']));
  expect(heard.length).toBeGreaterThan(3);
  expect(heard.map(({ overall }) => overall)).toEqual(heard.map(({ overall }) => overall).sort((a, b) => a - b));

  const detail = await services.paper(0);
  expect(detail).toMatchObject({ index: 0, paper: { title: titles(view)![0] } });
  expect([detail.terms.length, detail.nearest.length]).toEqual([12, 10]);
  const hits = await services.search('low-rank adapt');
  expect(hits.indices.length).toBeGreaterThan(2);
  expect(titles(view)![hits.indices[0]]).toMatch(/adapt/i);
  const table = Buffer.from(await services.exportData('csv')).toString();
  expect(table.split('\r\n')[0]).toMatch(/^id,title,year,venue,x,y,topic,topic_label/);
  const json = JSON.parse(Buffer.from(await services.exportData('json')).toString()) as { papers: unknown[] };
  expect(json.papers.length).toBe(63);
});

test('the same papers, settings and seed give the same table, byte for byte, in another workspace too', async () => {
  await open([{ sample: 'papers' }]);
  const first = await here.workspace.services.exportData('csv');
  const other = createWorkspace(findPlaces());
  await other.services.open({ sources: [{ sample: 'papers' }], isAddition: false }, silent);
  expect(Buffer.compare(await other.services.exportData('csv'), first)).toBe(0);
  await other.close();
});

test('other settings run only the stages that depend on them', async () => {
  const view = await open([{ sample: 'papers' }]);
  const projection = { ...defaultSettings.projection, minDist: 0.5 };
  const next = await here.workspace.services.analyze({ ...defaultSettings, projection }, silent);
  expect(Object.keys(next!.seconds)).toEqual(['projection']);
  expect(next!.map.labels).toEqual(view!.map.labels);
  expect(next!.map.positions).not.toEqual(view!.map.positions);
});

test('papers are added to those that are open, each once', async () => {
  await open([fileOf('a.csv', csv('owls', 'wrens', 'hawks'))]);
  const view = await open([fileOf('b.csv', csv('wrens', 'cod'))], true);
  expect(titles(view)).toEqual(['About owls', 'About wrens', 'About hawks', 'About cod']);
  expect(view!.receipt.files.map(({ file, imported, merged }) => [file, imported, merged])).toEqual([
    ['a.csv', 3, 0],
    ['b.csv', 1, 1],
  ]);
});

test('a failed or cancelled call leaves the open project as it was', async () => {
  const view = await open([fileOf('a.csv', csv('owls', 'wrens', 'hawks'))]);
  await expect(open([fileOf('empty.csv', '')])).rejects.toMatchObject({
    code: 'no-papers',
    message: expect.stringContaining('empty'),
  });
  await expect(open([{ token: 'none', name: 'x.csv' }])).rejects.toMatchObject({ code: 'not-found' });
  const tooMany = { ...defaultSettings, clusters: { ...defaultSettings.clusters, k: 50 } };
  await expect(here.workspace.services.analyze(tooMany, silent)).rejects.toMatchObject({ code: 'bad-settings' });
  await expect(here.workspace.services.analyze({ seed: 'x' } as never, silent)).rejects.toMatchObject({
    code: 'bad-settings',
  });
  const abort = new AbortController();
  const cancelled = here.workspace.services.open(
    { sources: [{ sample: 'papers' }], isAddition: false },
    () => abort.abort(),
    abort.signal,
  );
  expect(await cancelled).toBe(null);
  expect(await here.workspace.services.project()).toEqual(view);
});

test('the newest request wins and an older one resolves to null', async () => {
  const answers = await Promise.all([
    open([{ sample: 'papers' }]),
    open([fileOf('a.csv', csv('owls', 'wrens', 'hawks'))]),
  ]);
  expect([answers[0], answers[1]?.map.nPapers]).toEqual([null, 3]);
  expect((await here.workspace.services.project())!.map.nPapers).toBe(3);
});

test('a project is opened by itself, never into other papers', async () => {
  await open([fileOf('a.csv', csv('owls', 'wrens', 'hawks'))]);
  await here.workspace.services.save('', here.workspace.handleOf(at('map.topo')));
  const project = here.workspace.handleOf(at('map.topo'));
  await expect(open([project], true)).rejects.toMatchObject({ code: 'bad-file' });
  await expect(open([project, fileOf('b.csv', csv('cod'))])).rejects.toMatchObject({ code: 'bad-file' });
});

test('nothing is answered about papers that are not open', async () => {
  const { services } = here.workspace;
  for (const call of [
    () => services.paper(0),
    () => services.search('x'),
    () => services.exportData('csv'),
    () => services.save('', null),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('Open a file') });
  }
});

test('a picture becomes a PNG of the asked size with its text in it, and one too large is refused', async () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" font-family="Inter, sans-serif"><rect width="100" height="50" fill="#fff"/><text x="5" y="30" font-size="20">${text}</text></svg>`;
  const png = Buffer.from(await here.workspace.services.rasterize(svg('Topics'), 3));
  expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 300, 150]);
  const empty = Buffer.from(await here.workspace.services.rasterize(svg(''), 3));
  expect(png.length).toBeGreaterThan(empty.length + 500);
  const huge = svg('').replace('width="100"', 'width="60000"').replace('height="50"', 'height="60000"');
  await expect(here.workspace.services.rasterize(huge, 1)).rejects.toMatchObject({ code: 'bad-settings' });
  for (const scale of [0, -1, Number.NaN, 1e9]) {
    await expect(here.workspace.services.rasterize(svg(''), scale)).rejects.toMatchObject({ code: 'bad-settings' });
  }
  await expect(here.workspace.services.rasterize('no picture', 1)).rejects.toThrow();
});

test("a page's uploads are freed once they are opened or given up, and the host's own files stay", async () => {
  const { services } = here.workspace;
  const isAtHand = async (handle: FileHandle) => {
    const failure: unknown = await open([handle]).then(
      () => null,
      (error: unknown) => error,
    );
    return failure === null || (failure as HostFailure).code !== 'not-found';
  };
  const input = here.workspace.handleOfBytes('standard input', Buffer.from(csv('owls', 'wrens')));
  const givenUp = await services.upload('given up.csv', Buffer.from(csv('cod')));
  const broken = await services.upload('broken.csv', new Uint8Array(0));
  const later = await services.upload('later.csv', Buffer.from(csv('eels')));
  await expect(open([broken])).rejects.toMatchObject({ code: 'no-papers' });
  const project = await services.upload('map.topo', await bytesOfProject());
  expect([await isAtHand(givenUp), await isAtHand(broken)]).toEqual([false, false]);
  expect([await isAtHand(later), await isAtHand(later)]).toEqual([true, false]);
  expect([await isAtHand(project), await isAtHand(project)]).toEqual([true, false]);
  expect([await isAtHand(input), await isAtHand(input)]).toEqual([true, true]);

  async function bytesOfProject() {
    const other = createWorkspace(findPlaces());
    await other.services.open({ sources: [{ text: csv('rooks', 'gulls') }], isAddition: false }, silent);
    const bytes = await other.services.projectBytes('', 'map.topo');
    await other.close();
    return bytes;
  }
});
