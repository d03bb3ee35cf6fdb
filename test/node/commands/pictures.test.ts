import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chartKinds } from '../../../src/map/charts/chartScene.ts';
import { findPlaces } from '../../../src/node/places.ts';
import { createWorkspace } from '../../../src/node/workspace.ts';
import { runCli } from './runCli.ts';
import { runHere } from './runHere.ts';

let folder: string;
let map: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  map = join(folder, 'map.topo');
  const rows = Array.from({ length: 24 }, (_, i) => {
    const words = ['graph neural networks pass messages', 'films are ranked for users', 'bacteria fix nitrogen'][i % 3];
    return `${words} ${i},${words} in study ${i},${2010 + (i % 4)},${i % 2 ? 'Letters' : 'Notes'}`;
  });
  writeFileSync(join(folder, 'papers.csv'), ['title,abstract,year,venue', ...rows].join('\n'));
  const built = await runCli(['build', join(folder, 'papers.csv'), '--out', map, '--topics', '3', '--json']);
  expect(built.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const draw = (...args: readonly string[]) => runCli(['export', map, '--format', 'svg', '--out', '-', ...args]);

test.each(chartKinds)('export draws the chart %s', async (chart) => {
  const { code, stdout, stderr } = await draw('--chart', chart, '--field', 'venue');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  expect(stdout).not.toContain('No paper here');
});

test('a chart has the size that was asked for, and shares where they were', async () => {
  const { stdout } = await draw('--chart', 'topics-over-time', '--shares', '--width', '500', '--height', '400');
  expect(stdout).toMatch(/^<svg [^>]*width="500" height="400"/);
  expect(stdout).toContain('Share of the papers of each year');
});

test('charts and fields that do not exist are refused with those that do', async () => {
  const unknown = await draw('--chart', 'pie');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Give one of topic-sizes, ')]);
  const unnamed = await draw('--chart', 'field');
  expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringContaining('--field NAME')]);
  const missing = await draw('--chart', 'field', '--field', 'Funder');
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('Choose one of Venue, ')]);
});

test('topics keep the colours that they were given by hand on the page', async () => {
  const colored = join(folder, 'colored.topo');
  const workspace = createWorkspace(findPlaces());
  try {
    const { services, handleOf } = workspace;
    const view = await services.open({ sources: [handleOf(map)], isAddition: false }, () => {});
    const byHand = [
      [view!.map.topics[0].name, '#123456'],
      [view!.map.topics[1].name, 'url(evil)'],
    ];
    await services.save(JSON.stringify({ version: 1, coloring: { byHand } }), handleOf(colored));
  } finally {
    await workspace.close();
  }
  const drawn = (file: string, args: readonly string[]) =>
    runHere(['export', file, '--format', 'svg', '--out', '-', ...args]).then(({ stdout }) => stdout);
  expect(await drawn(map, [])).not.toContain('#123456');
  for (const args of [[], ['--chart', 'topic-tree']]) {
    const svg = await drawn(colored, args);
    expect([svg.includes('#123456'), svg.includes('evil')]).toEqual([true, false]);
  }
});
