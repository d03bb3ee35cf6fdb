import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeMap } from '../../../renderer/state/explore.ts';
import { defaultLayout } from '../../../renderer/state/layout.ts';
import { readView, writeView } from '../../../renderer/state/savedView.ts';
import { newSession } from '../../../renderer/state/session.ts';
import { tinyProject } from '../tinyProject.ts';

const { map } = tinyProject();

describe('a saved view', () => {
  it('comes back as it was written', () => {
    const exploration = { topics: [0, 1], years: [2001, 2003], query: '"graph" neural', paper: 3 } as const;
    const camera = { x: 0.25, y: -1, scale: 300 };
    const layout = {
      ...defaultLayout,
      theme: 'dark',
      isChartsOpen: false,
      topicsWidth: 260,
      chart: 'papers-per-year',
    } as const;
    const session = { ...newSession(layout), explore: { past: [], present: exploration, future: [] }, camera };
    expect(readView(writeView(session), map)).toEqual({ exploration, camera, layout });
  });

  it('is absent where the file holds none, or something else', () => {
    for (const text of ['', 'null', '[]', '7', '{', '{"version":2}']) expect(readView(text, map)).toBeNull();
  });

  it('leaves out what does not fit the map: topics, papers, years, cameras and sizes that cannot be', () => {
    const saved = {
      version: 1,
      exploration: { topics: [1, 7, -1, '0', 1], years: [2010, 2001], query: ['x'], paper: 5 },
      camera: { x: 'a', y: 0, scale: 1 },
      layout: { theme: 'neon', chart: 'pie', topicsWidth: -4, paperWidth: 1e9, isTopicsOpen: 'yes' },
    };
    expect(readView(JSON.stringify(saved), map)).toEqual({
      exploration: { ...wholeMap, topics: [1] },
      camera: null,
      layout: defaultLayout,
    });
  });

  it('never throws and never names a topic or paper that is not there, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (json, value) => {
        for (const text of [json, JSON.stringify({ version: 1, exploration: value, camera: value, layout: value })]) {
          const view = readView(text, map);
          if (!view) continue;
          expect(view.exploration.topics.every((topic) => topic in map.topics)).toBe(true);
          expect(view.exploration.paper === null || view.exploration.paper < map.nPapers).toBe(true);
        }
      }),
    );
  });
});
