import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPlaces } from '../../../src/node/places.ts';
import { runHere } from './runHere.ts';

let folder: string;
let map: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  map = join(folder, 'map.topo');
  await runHere(['build', findPlaces().samplePapers, '--out', map]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('info and search tell the same as people and as programs read it', async () => {
  expect((await runHere(['info', map])).stdout).toMatch(/^map\n63 papers; [\d,]+ terms/);
  const found = await runHere(['search', map, 'low-rank', 'adapt', '--limit', '2', '--json']);
  const { query, total, hits } = JSON.parse(found.stdout) as { query: string; total: number; hits: object[] };
  expect([query, hits.length, total >= 2]).toEqual(['low-rank adapt', 2, true]);
  expect(hits[0]).toMatchObject({ rank: 1, title: expect.stringMatching(/adapt/i), topic_label: expect.any(String) });
  expect((await runHere(['search', map, 'low-rank adapt'])).stdout).toContain(`${total} papers in all`);
  expect(await runHere(['search', map, 'zzzz'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('No paper'),
  });
});

test('search leaves out what stands after a dash, quoted or not, and still knows its options', async () => {
  const totalOf = async (...args: string[]) =>
    (JSON.parse((await runHere(['search', map, ...args, '--json'])).stdout) as { total: number }).total;
  const [both, apart, quoted] = await Promise.all([
    totalOf('retrieval'),
    totalOf('retrieval', '-search', '--limit', '1'),
    totalOf('retrieval -search'),
  ]);
  expect(apart).toBe(quoted);
  expect(apart).toBeLessThan(both);
  expect((await runHere(['info', map, '-search'])).stderr).toMatch(/has no option -s/);
});

test('search finds what is like a paper or a text, and says what slips it took for what', async () => {
  const json = async (...args: string[]) => {
    const { hits, ...rest } = JSON.parse((await runHere(['search', map, ...args, '--json'])).stdout) as {
      hits: { id: string; title: string; score: number }[];
      place: number[] | null;
      slips: object[];
    };
    return { ...rest, hits };
  };
  const [first] = (await json('low-rank adaptation')).hits;
  const like = await json('--like', first.id);
  expect(await json('--like', first.title)).toMatchObject({ hits: like.hits });
  expect(like.hits.map(({ id }) => id)).not.toContain(first.id);
  expect([like.hits[0].score > 0.3, like.place?.length]).toEqual([true, 2]);
  expect((await json('--text', first.title.slice(1))).hits.slice(0, 5).map(({ id }) => id)).toContain(first.id);
  expect((await json('adaptation', '--rank', 'both')).hits.length).toBe(10);
  expect(await json('adaptatoin')).toMatchObject({ slips: [{ typed: 'adaptatoin' }], place: null });
  expect((await runHere(['search', map, 'x', '--rank', 'best'])).stderr).toMatch(/Give words, likeness or both/);
});
