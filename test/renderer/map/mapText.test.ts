import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Topic } from '../../../src/analysis.ts';
import type { MapData } from '../../../src/host/contract.ts';
import { fitCamera, noInsets, panBy, toPixel, type Camera } from '../../../src/map/camera.ts';
import type { PlacedLabel } from '../../../src/map/placeLabels.ts';
import { createRandom, randomNormal } from '../../../src/random.ts';
import { packStrings } from '../../../src/strings.ts';
import { lightPapers } from '../../../renderer/map/litPapers.ts';
import type { Frame } from '../../../renderer/map/mapPicture.ts';
import { createMapText } from '../../../renderer/map/mapText.ts';
import { createMapWorld } from '../../../renderer/map/mapWorld.ts';

const viewport = { width: 1000, height: 700 };
const obstacles = [
  { left: 12, top: 12, right: 42, bottom: 120 },
  { left: 950, top: 560, right: 990, bottom: 690 },
];

/** Three corpora: a handful of papers in one level of topics, some thousands in two, many in three. */
const corpora = [treeOf(63, [8]), treeOf(2000, [5, 20]), treeOf(20_000, [6, 30, 150])].map((map) => {
  const world = createMapWorld(map);
  return { world, lit: lightPapers(world, null, null), fitted: fitCamera(world.extent, viewport) };
});

describe('names and titles of every level', () => {
  test.each(corpora.map((corpus) => [corpus.world.map.nPapers, corpus] as const))(
    'never overlap and are never cut, over 1,000 cameras on %i papers',
    (_, corpus) => {
      const text = createMapText();
      const number = (min: number, max: number) =>
        fc.integer({ min: 0, max: 10_000 }).map((share) => min + ((max - min) * share) / 10_000);
      const cameras = fc.record({ x: number(-3, 3), y: number(-3, 3), zoom: number(-0.7, 5) });
      const kinds = new Set<string>();
      fc.assert(
        fc.property(cameras, ({ x, y, zoom }) => {
          const placed = place(text, corpus, { x, y, scale: corpus.fitted.scale * Math.exp(zoom) });
          const boxes = placed.map(({ box }) => box);
          for (const { label } of placed) kinds.add(`${label.kind} ${label.level ?? 0}`);
          for (const [i, box] of boxes.entries()) {
            const isInside =
              box.left >= 0 && box.top >= 0 && box.right <= viewport.width && box.bottom <= viewport.height;
            expect(isInside).toBe(true);
            for (const other of [...boxes.slice(i + 1), ...obstacles]) {
              const isApart =
                box.left >= other.right ||
                box.right <= other.left ||
                box.top >= other.bottom ||
                box.bottom <= other.top;
              expect(isApart).toBe(true);
            }
          }
        }),
        { numRuns: 1000 },
      );
      const levels = corpus.world.levels.map((_, level) => `topic ${level}`);
      expect([...kinds]).toEqual(expect.arrayContaining([...levels, 'paper 0']));
    },
  );

  test('stay where they are on the map while it is moved, those at the window’s edge aside', () => {
    for (const corpus of corpora) {
      for (const zoom of [1, 2.5, 6, 14]) {
        const text = createMapText();
        let camera: Camera = { ...corpus.fitted, scale: zoom * corpus.fitted.scale };
        let before = offsets(place(text, corpus, camera), camera);
        for (let step = 0; step < 25; step++) {
          camera = panBy(camera, 9, step % 2 === 0 ? 4 : -6);
          const after = offsets(place(text, corpus, camera), camera);
          for (const [key, [dx, dy]] of after) {
            const last = before.get(key);
            if (last) expect(Math.hypot(dx - last[0], dy - last[1])).toBeLessThan(0.01);
          }
          before = after;
        }
      }
    }
  });
});

type Corpus = (typeof corpora)[number];

function place(text: ReturnType<typeof createMapText>, { world, lit, fitted }: Corpus, camera: Camera) {
  const view = {
    world,
    lit,
    radius: 3,
    selected: null,
    neighbors: null,
    selectedTopics: [],
    isPresented: false,
    insets: noInsets,
  };
  const frame: Frame = {
    camera,
    fitted,
    viewport,
    pixelRatio: 1,
    obstacles,
    hovered: null,
    hoveredLabel: null,
    area: null,
    now: 0,
  };
  return text.place(view, frame);
}

/** From the anchor to the middle of each label that stands clear of the edges and of what floats. */
function offsets(placed: readonly PlacedLabel[], camera: Camera): Map<string, readonly [number, number]> {
  const clear = placed.filter(({ box }) => box.left > 70 && box.right < 920 && box.top > 60 && box.bottom < 640);
  return new Map(
    clear.map(({ label, box }) => {
      const [x, y] = toPixel(camera, viewport, label.x, label.y);
      const key = `${label.kind} ${label.level} ${label.id} ${label.size} ${label.x}`;
      return [key, [(box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y]];
    }),
  );
}

/** Papers in clumps of clumps: a tree of so many topics a level, whose names have some words each. */
function treeOf(nPapers: number, counts: readonly number[]): MapData {
  const random = createRandom(nPapers);
  const words = ['graph', 'neural', 'protein folding', 'retrieval', 'low-rank', 'trials', 'diffusion', 'vision'];
  const nFine = counts[counts.length - 1];
  const parentOf = (fine: number, level: number) => Math.floor((fine * counts[level]) / nFine);
  const centers = counts.map((count, level) =>
    Array.from({ length: count }, () => [randomNormal(random) / 2.5 ** level, randomNormal(random) / 2.5 ** level]),
  );
  const fineOf = Int32Array.from({ length: nPapers }, () => Math.floor(random() ** 1.5 * nFine));
  const positions = Float32Array.from({ length: 2 * nPapers }, (_, at) => {
    const sum = counts.reduce((all, _, level) => all + centers[level][parentOf(fineOf[at >> 1], level)][at & 1], 0);
    return sum + (0.25 * randomNormal(random)) / 2.5 ** (counts.length - 1);
  });
  const levels = counts.map((count, level) => {
    const labels = fineOf.map((fine) => parentOf(fine, level));
    const topics = Array.from({ length: count }, (_, id): Topic => ({
      id,
      name: [0, 1, 2].map((i) => words[(id * 3 + i * (level + 1)) % words.length]).join(id % 2 === 0 ? ', ' : ' '),
      size: labels.reduce((n, label) => n + Number(label === id), 0),
      terms: [],
      nearest: -1,
      contrast: [],
      summary: '',
      representatives: [],
    }));
    const parents = Int32Array.from({ length: level === 0 ? 0 : count }, (_, id) =>
      parentOf(Math.ceil((id * nFine) / count), level - 1),
    );
    return { topics, labels, parents };
  });
  const mainLevel = Math.min(1, counts.length - 1);
  return {
    nPapers,
    positions,
    labels: levels[mainLevel].labels,
    belonging: new Float32Array(nPapers).fill(1),
    secondTopics: new Int32Array(nPapers).fill(-1),
    years: new Int16Array(nPapers),
    titles: packStrings(Array.from({ length: nPapers }, (_, i) => `On ${words[i % words.length]} of number ${i}`)),
    topics: levels[mainLevel].topics,
    kScores: [],
    levels,
    mainLevel,
    foundLabels: levels[mainLevel].labels,
    edits: [],
  };
}
