import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectView } from '../../src/host/contract.ts';
import { findPlaces } from '../../src/node/places.ts';
import { createWorkspace } from '../../src/node/workspace.ts';
import { stringAt } from '../../src/strings.ts';

const workspace = createWorkspace(findPlaces());
const { services } = workspace;
let view: ProjectView;
beforeAll(async () => {
  view = (await services.open({ sources: [{ sample: 'papers' }], isAddition: false }, () => {}))!;
});
afterAll(() => workspace.close());

describe('of papers of the open project the services tell', () => {
  it('the terms that set a topic apart from the rest, and two topics from each other', async () => {
    const papersOf = (topic: number) =>
      Uint32Array.from(view.map.labels.keys()).filter((paper) => view.map.labels[paper] === topic);
    const { more, nInside, nOutside } = await services.distinguish(papersOf(0), null);
    expect([nInside, nInside + nOutside]).toEqual([view.map.topics[0].size, 63]);
    expect(more.every(({ inside, outside }) => inside / nInside > outside / nOutside)).toBe(true);
    const between = await services.distinguish(papersOf(0), papersOf(1));
    expect(between.nOutside).toBe(view.map.topics[1].size);
  });

  it('the nearest papers, as many as are asked for and there are', async () => {
    const { nearest } = await services.paper(3);
    const ten = await services.nearest(3, 10);
    expect([...ten.indices]).toEqual(nearest.map(({ index }) => index));
    const all = await services.nearest(3, 1000);
    expect(new Set(all.indices).size).toBe(62);
    expect(all.indices).not.toContain(3);
    expect(all.similarities).toEqual(all.similarities.toSorted().reverse());
    expect((await services.nearest(3, 0)).indices).toHaveLength(0);
  });

  it('how faithful the map is around each paper', async () => {
    const { trust, continuity, k, nNear } = await services.trust();
    expect([trust.length, continuity.length, k, nNear]).toEqual([63, 63, 6, 12]);
    expect([...trust, ...continuity].every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(trust.reduce((sum, share) => sum + share, 0) / 63).toBeGreaterThan(0.6);
  });

  it('nothing of papers that do not exist', async () => {
    const stray = { code: 'not-found', message: expect.stringContaining('63') };
    await expect(services.distinguish(Uint32Array.of(0, 63), null)).rejects.toMatchObject(stray);
    await expect(services.nearest(63, 5)).rejects.toMatchObject(stray);
    await expect(services.exportData('csv', Uint32Array.of(63))).rejects.toMatchObject(stray);
  });
});

it('exports only the papers that are named, in the order of the map', async () => {
  const text = async (format: 'csv' | 'jsonl' | 'bib' | 'ris' | 'json', papers: Uint32Array | null) =>
    Buffer.from(await services.exportData(format, papers)).toString();
  const chosen = Uint32Array.of(60, 2, 2);
  const [, ...rows] = (await text('csv', chosen)).trimEnd().split(/\r\n(?=[^,]+,)/);
  expect(rows).toHaveLength(2);
  const whole = (await text('csv', null)).split('\r\n');
  expect(whole).toEqual(expect.arrayContaining(rows));
  const lines = (await text('jsonl', chosen)).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject(
    [2, 60].map((paper) => ({ title: stringAt(view.map.titles, paper), topic: view.map.labels[paper] })),
  );
  expect((await text('bib', chosen)).match(/^@/gm)).toHaveLength(2);
  expect((await text('ris', chosen)).match(/^TY {2}-/gm)).toHaveLength(2);
  expect(JSON.parse(await text('json', chosen))).toMatchObject({ papers: { length: 63 } });
});
