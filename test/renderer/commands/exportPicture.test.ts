import { expect, it } from 'vitest';
import { drawPicture, exportData, exportPicture } from '../../../renderer/commands/exportPicture.ts';
import type { PictureOptions } from '../../../renderer/commands/exportPicture.ts';
import { showProject } from '../../../renderer/commands/openPapers.ts';
import { sceneToSvg } from '../../../src/export/svg.ts';
import { colorsOfNumbers } from '../../../src/map/paperColors.ts';
import type { Theme } from '../../../src/map/theme.ts';
import { defaultColoring } from '../../../renderer/state/coloring.ts';
import { testContext } from '../testContext.ts';
import { tinyProject } from '../tinyProject.ts';

const { map } = tinyProject();
const content = { map, visible: null, chosen: [], coloring: defaultColoring, paint: () => null };
const look: PictureOptions = { subject: 'map', theme: 'light', title: 'Tiny', hasLegend: true, extent: null };

it('a picture of a part of the map has the shape of that part, within reason', () => {
  const shape = (extent: PictureOptions['extent']) => {
    const { width, height } = drawPicture(content, { ...look, extent });
    return height / width;
  };
  expect(shape({ xMin: 0, xMax: 2, yMin: 0, yMax: 1 })).toBeCloseTo(0.5);
  expect(shape({ xMin: 0, xMax: 1, yMin: 0, yMax: 100 })).toBe(2);
});

it('the map has its title only where one is given', () => {
  const texts = (title: string) =>
    drawPicture(content, { ...look, title }).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  expect(texts('Tiny')).toContain('Tiny');
  expect(texts('')).not.toContain('Tiny');
});

it('an SVG is saved as it was drawn, a PNG as the host draws it at the scale', async () => {
  const asked: unknown[] = [];
  const { context, downloads } = testContext({
    rasterize: async (svg, scale) => (asked.push(svg.slice(0, 4), scale), Uint8Array.of(137)),
  });
  showProject(context.store, tinyProject(), { isSamePapers: false });
  await exportPicture(context, content, { ...look, format: 'svg', scale: 1 });
  await exportPicture(context, content, { ...look, subject: 'papers-per-year', format: 'png', scale: 2.5 });
  expect(downloads.map(({ name }) => name)).toEqual(['Tiny map.svg', 'Tiny papers per year.png']);
  expect(new TextDecoder().decode(downloads[0].bytes)).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect(asked).toEqual(['<svg', 2.5]);
});

it('references are saved as the host writes them, under the name of their format', async () => {
  const { context, downloads } = testContext({ exportData: async (format) => new TextEncoder().encode(format) });
  showProject(context.store, tinyProject(), { isSamePapers: false });
  await exportData(context, 'bib');
  await exportData(context, 'ris');
  await exportData(context, 'json');
  expect(downloads.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['Tiny papers.bib', 'bib'],
    ['Tiny papers.ris', 'ris'],
    ['Tiny analysis.json', 'json'],
  ]);
});

it('a host that asks where to save is asked, and a person who cancels exports nothing', async () => {
  const { context, downloads } = testContext({}, { saveFile: async () => false });
  showProject(context.store, tinyProject(), { isSamePapers: false });
  await exportPicture(context, content, { ...look, format: 'svg', scale: 1 });
  expect(downloads).toEqual([]);
  expect(context.store.read().notices).toEqual([]);
});

it('a picture has the colours that the person gave, and those of the papers with their legend', () => {
  const first = map.topics[0].name;
  const coloring = { ...defaultColoring, byHand: { [first]: '#123456' } };
  const given = sceneToSvg(drawPicture({ ...content, coloring }, look));
  expect([given.includes('#123456'), sceneToSvg(drawPicture(content, look)).includes('#123456')]).toEqual([
    true,
    false,
  ]);
  const chart = sceneToSvg(drawPicture({ ...content, coloring }, { ...look, subject: 'topic-sizes' }));
  expect(chart).toContain('#123456');

  const paint = (theme: Theme) =>
    colorsOfNumbers(
      Float64Array.from(map.labels, (_, i) => 1900 + i),
      theme,
    );
  const byYear = { ...content, coloring: { ...coloring, by: { kind: 'year' as const } }, paint };
  const painted = sceneToSvg(drawPicture(byYear, look));
  const { palette } = paint('light');
  expect([palette[0], palette.at(-1)!, '>Year<', '>1900<'].map((part) => painted.includes(part))).toEqual(
    Array(4).fill(true),
  );
  expect(painted).not.toContain('#123456');
});
