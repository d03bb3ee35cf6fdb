import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sceneToSvg } from '../../src/export/svg.ts';
import { chartKinds, chartScene } from '../../src/map/charts/chartScene.ts';
import { mapScene } from '../../src/map/mapScene.ts';
import type { FieldColumn } from '../../src/fieldColumn.ts';
import { packStrings } from '../../src/strings.ts';
import type { Scene } from '../../src/map/scene.ts';
import type { Theme } from '../../src/map/theme.ts';
import { topicColors } from '../../src/map/topicColors.ts';
import { madeUpMap } from './madeUpMap.ts';

const themes: readonly Theme[] = ['light', 'dark'];
const map = madeUpMap(160);

for (const theme of themes) {
  const colors = topicColors(map.topics.length, map.positions, map.labels, theme);

  test(`the ${theme} map is the picture that was looked at`, () => {
    matchGolden(`map-${theme}`, mapScene(map, { width: 900, height: 620, theme, colors, title: 'Made-up papers' }));
  });

  test(`the ${theme} map of two chosen topics is the picture that was looked at`, () => {
    const chosen = new Set([1, 4]);
    const visible = Uint8Array.from(map.labels, (label) => Number(chosen.has(label)));
    const size = { width: 560, height: 760 };
    matchGolden(`map-chosen-${theme}`, mapScene(map, { ...size, theme, colors, title: 'Made-up papers', visible, chosen }));
  });

  for (const kind of chartKinds) {
    test(`the ${theme} chart ${kind} is the picture that was looked at`, () => {
      const chosen = new Set([0, 3]);
      const visible = theme === 'light' ? null : Uint8Array.from(map.labels, (label) => Number(chosen.has(label)));
      const input = { map, visible, chosen: visible ? chosen : new Set<number>(), colors, theme, ...furtherInput(visible, colors) };
      matchGolden(`${kind}-${theme}`, chartScene(kind, input, { width: 760, height: 420, isAlone: true }));
    });
  }
}

/** What some charts need besides the map: venues, how alike topics are, and three broader topics. */
function furtherInput(mask: Uint8Array | null, colors: readonly string[]) {
  const n = map.topics.length;
  const column: FieldColumn = {
    name: 'Venue',
    kind: 'category',
    values: packStrings(['AAAI', 'Journal of <Made-up> Results', 'ICLR']),
    indptr: Int32Array.from({ length: map.nPapers + 1 }, (_, i) => Math.min(i, 150)),
    codes: Int32Array.from({ length: 150 }, (_, i) => [0, 0, 0, 1, 1, 2][i % 6]),
  };
  const cosines = Float32Array.from({ length: n * n }, (_, i) => Math.exp(-0.4 * Math.abs(Math.floor(i / n) - (i % n))));
  const parents = Int32Array.of(0, 1, 0, 1, 2, 2, 0);
  const broad = [0, 1, 2].map((id) => {
    const size = map.labels.filter((label) => parents[label] === id).length;
    return { ...map.topics[id], name: `broad ${map.topics[id].name}`, size };
  });
  const levels = [
    { topics: broad, labels: map.labels.map((label) => parents[label] ?? -1), parents: new Int32Array(0) },
    { topics: map.topics, labels: map.labels, parents },
  ];
  return {
    field: { column, mask, chosen: [], range: null },
    similarity: { order: Int32Array.from(map.topics.keys()), cosines },
    tree: { levels, colors: [colors.slice(0, 3), colors], shown: 1 },
  };
}

/**
 * Compares with test/golden/NAME.svg as text, numbers to 3 decimals. Where they differ, the new picture is written
 * beside it as NAME-changed.svg: look at it, and move it over the old one if it is right.
 */
function matchGolden(name: string, scene: Scene): void {
  const file = new URL(`${name}.svg`, import.meta.url);
  const changed = new URL(`${name}-changed.svg`, import.meta.url);
  const svg = sceneToSvg(scene);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (rounded(svg) === rounded(golden)) rmSync(changed, { force: true });
  else writeFileSync(changed, svg);
  expect(rounded(svg), `test/golden/${name}.svg is not what is drawn now: look at ${name}-changed.svg`).toBe(rounded(golden));
}

function rounded(svg: string): string {
  return svg.replace(/-?\d+\.\d+/g, (number) => String(Math.round(1000 * Number(number)) / 1000));
}
