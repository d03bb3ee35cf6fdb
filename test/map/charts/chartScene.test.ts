import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartInput } from '../../../src/map/charts/chartInput.ts';
import { chartKinds, chartScene, type ChartKind } from '../../../src/map/charts/chartScene.ts';
import type { FieldColumn } from '../../../src/fieldColumn.ts';
import { packStrings } from '../../../src/strings.ts';
import type { PaperMap } from '../../../src/map/paperMap.ts';
import type { Mark, RectMark, Scene } from '../../../src/map/scene.ts';
import { mapTones } from '../../../src/map/theme.ts';
import { madeUpMap } from '../../golden/madeUpMap.ts';
import { inkBox, overlaps } from '../inkBox.ts';

const map = madeUpMap(400);
const colors = map.topics.map(({ id }) => `#00000${id}`);
const room = { width: 800, height: 420, isAlone: true };

function inputOf(chosen: readonly number[] = [], of: PaperMap = map): ChartInput {
  const set = new Set(chosen);
  const visible = set.size === 0 ? null : Uint8Array.from(of.labels, (label) => Number(set.has(label)));
  return { map: of, visible, chosen: set, colors, theme: 'light' };
}

const barsOf = (scene: Scene) => scene.marks.filter((mark): mark is RectMark => mark.kind === 'rect' && !!mark.hint);
const wordsOf = (scene: Scene) => scene.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

test('the bars of topic sizes are as long as the topics are large, largest first', () => {
  const bars = barsOf(chartScene('topic-sizes', inputOf(), room)).filter(({ topic }) => topic !== undefined);
  const sizes = bars.map(({ topic }) => map.topics[topic!].size);
  expect(bars).toHaveLength(7);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const unit = bars[0].width / sizes[0];
  bars.forEach((bar, i) => {
    expect(bar.width).toBeCloseTo(unit * sizes[i], 6);
    expect(bar.fill).toBe(colors[bar.topic!]);
  });
});

test('with a filter the whole stands in grey behind its part, and both numbers are written', () => {
  const scene = chartScene('topic-sizes', inputOf([1]), room);
  const bars = barsOf(scene).filter(({ topic }) => topic === 1);
  expect(bars.map(({ fill }) => fill)).toEqual([mapTones.light.bar, colors[1]]);
  expect(wordsOf(scene)).toContain(`${map.topics[1].size} of ${map.topics[1].size}`);
  expect(wordsOf(scene)).toContain(`0 of ${map.topics[0].size}`);
  expect(barsOf(scene).filter(({ topic, fill }) => topic === 0 && fill === colors[0])).toEqual([]);
});

test('topics that find no room are counted in the last bar', () => {
  const scene = chartScene('topic-sizes', inputOf(), { ...room, height: 210 });
  const last = barsOf(scene).at(-1)!;
  const named = barsOf(scene).slice(0, -1);
  const rest = 400 - named.reduce((sum, { topic }) => sum + map.topics[topic!].size, 0);
  expect(last.hint).toBe(`${8 - named.length} more: ${rest} papers`);
});

test('top terms are those of the chosen topics, each panel on its own scale', () => {
  const bars = barsOf(chartScene('top-terms', inputOf([0, 4]), room));
  expect(new Set(bars.map(({ topic }) => topic))).toEqual(new Set([0, 4]));
  const unitOf = ({ topic, hint, width }: RectMark) =>
    width / map.topics[topic!].terms.find(({ term }) => hint!.startsWith(`${term}:`))!.weight;
  for (const topic of [0, 4]) {
    const units = bars.filter((bar) => bar.topic === topic).map(unitOf);
    units.forEach((unit) => expect(unit).toBeCloseTo(units[0], 6));
  }
  const longest = [0, 4].map((topic) =>
    Math.max(...bars.filter((bar) => bar.topic === topic).map(({ width }) => width)),
  );
  expect(longest[0]).toBeCloseTo(longest[1], 6);
});

test('the bars of a year add up to its papers, and unknown years are told', () => {
  const scene = chartScene('papers-per-year', inputOf([0, 3]), room);
  const perYear = new Map<string, number>();
  for (const { hint } of barsOf(scene)) {
    const [, year, count] = /^(\d{4}), .*: (\d+) papers?$/.exec(hint!)!;
    perYear.set(year, (perYear.get(year) ?? 0) + Number(count));
  }
  for (let year = 2015; year < 2023; year++) {
    expect(perYear.get(String(year))).toBe(map.years.filter((other) => other === year).length);
  }
  const unknown = map.years.filter((year) => year === 0).length;
  const inFilter = map.years.filter((year, paper) => year === 0 && [0, 3].includes(map.labels[paper])).length;
  expect(wordsOf(scene)).toContain(
    `Number of papers by year of publication; ${unknown} papers without a year (${inFilter} of them in the filter) not shown`,
  );
});

test('the topics of the filter stand at the bottom of the stack', () => {
  const bars = barsOf(chartScene('papers-per-year', inputOf([3]), room)).filter(({ hint }) => hint!.startsWith('2018'));
  expect(bars.map(({ topic, fill }) => [topic, fill])).toEqual([
    [3, colors[3]],
    [undefined, mapTones.light.bar],
  ]);
  expect(bars[0].y).toBeGreaterThan(bars[1].y);
});

test('more topics than colours that can be told apart share one grey', () => {
  const topics = Array.from({ length: 30 }, (_, id) => ({ ...map.topics[0], id, name: `topic ${id}` }));
  const many = { ...map, topics, labels: Int32Array.from(map.labels, (_, paper) => paper % 30) };
  const input = { ...inputOf([], many), colors: topics.map(({ id }) => `#0000${10 + id}`) };
  const bars = barsOf(chartScene('papers-per-year', input, room));
  expect(new Set(bars.map(({ topic }) => topic)).size).toBe(13);
  expect(bars.some(({ hint }) => hint!.includes('18 other topics'))).toBe(true);
});

test('centuries of years become periods of whole years', () => {
  const long = { ...map, years: Int16Array.from(map.years, (_, paper) => 1200 + 2 * paper) };
  const scene = chartScene('papers-per-year', inputOf([], long), room);
  const periods = new Set(barsOf(scene).map(({ hint }) => hint!.split(',')[0]));
  expect([...periods][0]).toBe('1200 to 1219');
  expect(wordsOf(scene).join()).toContain('by year of publication, in periods of 20 years');
});

test('a chart without anything to show says so', () => {
  const none: PaperMap = {
    nPapers: 0,
    positions: new Float32Array(0),
    labels: new Int32Array(0),
    years: new Int16Array(0),
    topics: [],
  };
  const sentences: Readonly<Record<ChartKind, string>> = {
    'topic-sizes': 'There are no topics yet.',
    'top-terms': 'No topic has papers in the filter.',
    'papers-per-year': 'No paper here has a year of publication.',
    'topic-tree': 'There are no topics yet.',
    'topics-over-time': 'No paper here has a year of publication.',
    'similar-topics': 'Comparing the topics…',
    field: 'Choose a field of the papers.',
  };
  for (const kind of chartKinds) expect(wordsOf(chartScene(kind, inputOf([], none), room))).toContain(sentences[kind]);
});

test('at any size all numbers are finite and no text overlaps another or leaves the picture', () => {
  const size = fc.record({
    kind: fc.constantFrom(...chartKinds),
    width: fc.integer({ min: 320, max: 1600 }),
    height: fc.integer({ min: 150, max: 900 }),
    isAlone: fc.boolean(),
    chosen: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    lastYear: fc.constantFrom(2015, 2016, 2022),
  });
  fc.assert(
    fc.property(size, ({ kind, chosen, height, lastYear, ...box }) => {
      const of = { ...map, years: map.years.map((year) => Math.min(year, lastYear)) };
      const room = { ...box, height: height + (box.isAlone ? 110 : 0) };
      const { marks } = chartScene(kind, inputOf(chosen, of), room);
      expect(JSON.stringify(marks)).not.toMatch(/null|NaN/);
      const boxes = marks.filter(({ kind }: Mark) => kind === 'text').map((mark) => inkBox(mark)!);
      boxes.forEach((box, i) => {
        expect(box.left >= 0 && box.right <= room.width + 0.01, `${kind} ${box.what} ${box.left} ${box.right}`).toBe(
          true,
        );
        for (const other of boxes.slice(i + 1)) {
          expect(overlaps(box, other), `${kind} ${box.what} | ${other.what}`).toBe(false);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('the values of a field are bars that filter by it, those without a value at last', () => {
  const column: FieldColumn = {
    name: 'Venue',
    kind: 'category',
    values: packStrings(['AAAI', 'ICLR']),
    indptr: Int32Array.of(0, 1, 2, 2, 4),
    codes: Int32Array.of(0, 1, 0, 1),
  };
  const field = { column, mask: Uint8Array.of(1, 0, 1, 1), chosen: ['ICLR'], range: null };
  const scene = chartScene('field', { ...inputOf(), field }, room);
  const bars = barsOf(scene).filter(({ fill }) => fill === mapTones.light.bar);
  expect(bars.map(({ pick, hint }) => [pick, hint])).toEqual([
    [{ field: 'Venue', value: 'ICLR' }, 'ICLR: 1 of 2 papers in the filter'],
    [{ field: 'Venue', value: 'AAAI' }, 'AAAI: 2 of 2 papers in the filter'],
    [{ field: 'Venue', value: '' }, 'none: 1 of 1 paper in the filter'],
  ]);
});

test('the numbers of a field are a histogram whose columns pick exactly the papers that they count', () => {
  const numbers = Float64Array.of(0.5, 1.2, 1.9, NaN, 7.25);
  const field = { column: { name: 'Score', kind: 'number', numbers } as const, mask: null, chosen: [], range: null };
  const scene = chartScene('field', { ...inputOf(), field }, { ...room, isAlone: false });
  const columns = barsOf(scene);
  const counted = columns.map(({ pick, hint }) => {
    const [least, most] = (pick as { readonly range: readonly [number, number] }).range;
    return [numbers.filter((x) => x >= least && x <= most).length, Number(/: (\d+)/.exec(hint!)![1])];
  });
  expect(counted.every(([inRange, told]) => inRange === told)).toBe(true);
  expect(counted.reduce((sum, [inRange]) => sum + inRange, 0)).toBe(4);
  expect(wordsOf(scene).join()).toContain('1 paper without one not shown');
});

test('topics over time are panels of one scale, as counts or as shares of each year', () => {
  const [counts, shares] = [false, true].map((isShare) =>
    chartScene('topics-over-time', { ...inputOf(), isShare }, room),
  );
  expect(barsOf(counts).map(({ topic }) => topic)).toEqual(expect.arrayContaining(map.topics.map(({ id }) => id)));
  const most = Math.max(
    ...map.topics.flatMap(({ id }) =>
      Array.from(
        { length: 8 },
        (_, i) => map.labels.filter((label, p) => label === id && map.years[p] === 2015 + i).length,
      ),
    ),
  );
  expect(wordsOf(counts)[2]).toBe(`Number of papers of each year; every panel reaches up to ${most}`);
  expect(wordsOf(shares)[2]).toMatch(/^Share of the papers of each year; every panel reaches up to \d+ %$/);
});

test('similar topics stand in the order they are given, each pair with its share', () => {
  const n = map.topics.length;
  const order = Int32Array.of(3, 1, 0, 2, 6, 5, 4);
  const cosines = Float32Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0.25));
  const scene = chartScene('similar-topics', { ...inputOf(), similarity: { order, cosines } }, room);
  const own = barsOf(scene).filter(({ topic }) => topic !== undefined);
  expect(own.map(({ topic }) => topic)).toEqual([...order]);
  expect(barsOf(scene)).toHaveLength(n * n);
  expect(barsOf(scene)[1].hint).toBe(`${map.topics[3].name} and ${map.topics[1].name}: 25 % alike`);
});

test('the tree of topics gives each as much area as it has papers, fine ones within broad ones', () => {
  const broad = [0, 1].map((id) => ({ ...map.topics[0], id, name: `broad ${id}`, size: 200 }));
  const parents = Int32Array.from(map.topics, (_, topic) => topic % 2);
  const tree = {
    levels: [
      { topics: broad, labels: map.labels.map((label) => (label < 0 ? -1 : label % 2)), parents: new Int32Array(0) },
      { topics: map.topics, labels: map.labels, parents },
    ],
    colors: [['#111111', '#222222'], colors],
    shown: 1,
  };
  const tiles = barsOf(chartScene('topic-tree', { ...inputOf(), tree }, { ...room, width: 1600, height: 1200 }));
  const inner = tiles.filter(({ fill, topic }) => topic !== undefined && fill === mapTones.light.bar);
  const outer = tiles.filter(({ topic }) => topic === undefined);
  expect([inner.length, outer.length]).toEqual([7, 2]);
  const perPaper = inner.map(({ topic, width, height }) => (width * height) / map.topics[topic!].size);
  perPaper.forEach((area) => expect(area / perPaper[0]).toBeCloseTo(1, 0));
  for (const { topic, x, y, width, height } of inner) {
    const home = outer.find(({ hint }) => hint!.startsWith(`broad ${topic! % 2}`))!;
    expect(x >= home.x && y >= home.y && x + width <= home.x + home.width && y + height <= home.y + home.height).toBe(
      true,
    );
  }
});
