import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultColoring } from '../../../renderer/state/coloring.ts';
import { wholeMap } from '../../../renderer/state/explore.ts';
import { defaultLayout } from '../../../renderer/state/layout.ts';
import { readView, writeView } from '../../../renderer/state/savedView.ts';
import { newSession } from '../../../renderer/state/session.ts';
import { tinyProject } from '../tinyProject.ts';

const { map } = tinyProject();

/** A view whose every part is the same. */
function saidOf(value: unknown): string {
  return JSON.stringify({
    version: 1,
    exploration: value,
    selections: value,
    coloring: value,
    camera: value,
    layout: value,
  });
}

describe('a saved view', () => {
  it('comes back as it was written', () => {
    const exploration = {
      level: 0,
      topics: [0, 1],
      years: [2001, 2003],
      fields: [
        { name: 'Venue', values: ['Nature', ''] },
        { name: 'Cited', range: [0, 12.5] },
      ],
      within: { name: 'Mine', papers: Uint32Array.of(1, 4) },
      query: '"graph" neural',
      paper: 3,
      selection: Uint32Array.of(0, 2),
    } as const;
    const selections = [{ name: 'Yours', papers: Uint32Array.of(3) }];
    const camera = { x: 0.25, y: -1, scale: 300 };
    const layout = {
      ...defaultLayout,
      theme: 'dark',
      isChartsOpen: false,
      topicsWidth: 260,
      chart: 'papers-per-year',
    } as const;
    const explore = { past: [], present: exploration, future: [] };
    const coloring = {
      ...defaultColoring,
      by: { kind: 'field', name: 'Venue' },
      byHand: { graphs: '#aa0033' },
      isDoubtShown: true,
    } as const;
    const session = { ...newSession(layout), explore, selections, coloring, camera };
    expect(readView(writeView(session), map)).toEqual({ exploration, selections, coloring, camera, layout });
  });

  it('is absent where the file holds none, or something else', () => {
    for (const text of ['', 'null', '[]', '7', '{', '{"version":2}']) expect(readView(text, map)).toBeNull();
  });

  it('leaves out what does not fit the map: topics, papers, years, cameras and sizes that cannot be', () => {
    const saved = {
      version: 1,
      exploration: {
        topics: [1, 7, -1, '0', 1],
        years: [2010, 2001],
        fields: [{ name: 'Venue', values: [3] }, { name: 'Cited', range: [2, 1] }, { values: ['x'] }, null],
        within: { name: ' ', papers: [1] },
        query: ['x'],
        paper: 5,
        selection: [4, 1, 4, 5, -1, 0.5, '2'],
      },
      selections: [{ name: 'a', papers: [9, 3, 0] }, { name: 'a', papers: [] }, { papers: [1] }, 7],
      coloring: { by: { kind: 'taste' }, byHand: [['graphs', 'red'], ['proteins', '#00ff00'], 7], isDoubtShown: 'yes' },
      camera: { x: 'a', y: 0, scale: 1 },
      layout: { theme: 'neon', chart: 'pie', topicsWidth: -4, paperWidth: 1e9, isTopicsOpen: 'yes' },
    };
    expect(readView(JSON.stringify(saved), map)).toEqual({
      exploration: { ...wholeMap, topics: [1], selection: Uint32Array.of(1, 4) },
      selections: [{ name: 'a', papers: Uint32Array.of(0, 3) }],
      coloring: { ...defaultColoring, byHand: { proteins: '#00ff00' } },
      camera: null,
      layout: defaultLayout,
    });
  });

  it('never throws and never names a topic or paper that is not there, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (json, value) => {
        for (const text of [json, saidOf(value)]) {
          const view = readView(text, map);
          if (!view) continue;
          expect(view.exploration.topics.every((topic) => topic in map.topics)).toBe(true);
          expect(view.exploration.selection.every((paper) => paper < map.nPapers)).toBe(true);
          expect(view.exploration.paper === null || view.exploration.paper < map.nPapers).toBe(true);
        }
      }),
    );
  });
});
