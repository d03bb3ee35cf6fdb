import { describe, expect, it } from 'vitest';
import { defaultColoring, reduceColoring } from '../../../renderer/state/coloring.ts';
import type { PaperGroup } from '../../../renderer/state/explore.ts';
import { freeName, reduceSelections } from '../../../renderer/state/selections.ts';
import { filterByTopic, papersOfTopic } from '../../../renderer/state/levelTopics.ts';
import { modeOf } from '../../../renderer/map/areaGestures.ts';
import { tinyProject } from '../tinyProject.ts';

const mine = { name: 'Mine', papers: Uint32Array.of(1, 2) };
const yours = { name: 'Yours', papers: Uint32Array.of(3) };

describe('saved selections', () => {
  it('are kept under their names, a new one of the same name in the place of the old', () => {
    const save = (all: readonly PaperGroup[], selection: PaperGroup) =>
      reduceSelections(all, { type: 'selection/saved', selection });
    const two = save(save([{ name: 'First', papers: Uint32Array.of(0) }], mine), yours);
    const larger = { name: 'Mine', papers: Uint32Array.of(1, 2, 4) };
    const three = reduceSelections(two, { type: 'selection/saved', selection: larger });
    expect(three.map(({ name, papers }) => [name, papers.length])).toEqual([
      ['First', 1],
      ['Mine', 3],
      ['Yours', 1],
    ]);
    expect(freeName(three)).toBe('Selection 4');
    expect(freeName([{ ...mine, name: 'Selection 2' }])).toBe('Selection 3');
  });

  it('get no name that another has, and none that is empty', () => {
    const rename = (to: string) => reduceSelections([mine, yours], { type: 'selection/renamed', from: 'Mine', to });
    expect(rename('Yours')).toEqual([mine, yours]);
    expect(rename(' ')).toEqual([mine, yours]);
    expect(rename('Ours')[0].name).toBe('Ours');
  });

  it('stay over a new analysis of the same papers and go with other papers', () => {
    const shown = { type: 'project/shown', view: tinyProject() } as const;
    expect(reduceSelections([mine], { ...shown, isSamePapers: true })).toEqual([mine]);
    expect(reduceSelections([mine], { ...shown, isSamePapers: false })).toEqual([]);
    expect(reduceSelections([mine, yours], { type: 'selection/forgotten', name: 'Mine' })).toEqual([yours]);
  });
});

describe('keys held while papers are chosen', () => {
  it('add, subtract or intersect, else the chosen mode counts', () => {
    const mode = (shiftKey: boolean, altKey: boolean) => modeOf({ shiftKey, altKey }, 'replace');
    expect([mode(false, false), mode(true, false), mode(false, true), mode(true, true)]).toEqual([
      'replace',
      'add',
      'subtract',
      'intersect',
    ]);
    expect(modeOf({ shiftKey: false, altKey: false }, 'subtract')).toBe('subtract');
  });
});

describe('colours by hand', () => {
  it('stay with a topic’s name until they are taken back', () => {
    const red = reduceColoring(defaultColoring, { type: 'topic/colored', name: 'graphs', color: '#ff0000' });
    expect(red.byHand).toEqual({ graphs: '#ff0000' });
    expect(reduceColoring(red, { type: 'topic/colored', name: 'graphs', color: null }).byHand).toEqual({});
  });
});

describe('topics of other levels', () => {
  const { map } = tinyProject();
  const [main] = map.levels;
  const whole = { ...main.topics[0], id: 0, name: 'all' };
  const broad = { topics: [whole], labels: map.labels.map((topic) => Math.min(topic, 0)), parents: new Int32Array(0) };
  const fine = { topics: main.topics, labels: Int32Array.of(0, 1, 2, 2, -1), parents: Int32Array.of(0, 0, 1) };
  const tree = { ...map, levels: [broad, { ...main, parents: Int32Array.of(0, 0) }, fine], mainLevel: 1 };
  const of = (level: number, topic: number) => ({ level, topic, mainLevel: 1 });

  it('narrow the map to all that lies in a broader one, and back', () => {
    expect(filterByTopic(tree, of(0, 0), [], false)).toEqual({ type: 'topics/chosen', topics: [0, 1] });
    expect(filterByTopic(tree, of(0, 0), [0, 1], false)).toEqual({ type: 'topics/chosen', topics: [] });
  });

  it('narrow it to the papers of a finer one', () => {
    expect(papersOfTopic(tree, of(2, 2))).toEqual(Uint32Array.of(2, 3));
    expect(filterByTopic(tree, of(2, 1), [], false)).toEqual({
      type: 'within/chosen',
      within: { name: fine.topics[1].name, papers: Uint32Array.of(1) },
    });
  });

  it('are chosen as any other where they are the map’s own', () => {
    expect(filterByTopic(tree, of(1, 1), [], true)).toEqual({ type: 'topic/clicked', topic: 1, isAdding: true });
  });
});
