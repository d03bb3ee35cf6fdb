import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sceneToSvg } from '../../src/export/svg.ts';
import { chartKinds, chartScene } from '../../src/map/charts/chartScene.ts';
import { mapScene } from '../../src/map/mapScene.ts';
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
      const input = { map, visible, chosen: visible ? chosen : new Set<number>(), colors, theme };
      matchGolden(`${kind}-${theme}`, chartScene(kind, input, { width: 760, height: 420, isAlone: true }));
    });
  }
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
