import { papersOfMask } from '../../src/analytics/crossFilter.ts';
import { areSamePapers } from '../../src/map/paperSets.ts';
import type { SelectMode } from '../../src/map/paperSets.ts';
import type { PaperGroup } from '../state/explore.ts';
import { selectShown } from '../state/filters.ts';
import type { MapTool } from '../state/mapState.ts';
import type { Session } from '../state/session.ts';
import { freeName } from '../state/selections.ts';
import type { Command, CommandContext } from './command.ts';
import { flyTo } from './flyTo.ts';

/** Takes the papers nearest to one in hand, with itself. */
export async function selectNearest(context: CommandContext, paper: number, count: number): Promise<void> {
  const { indices } = await context.services.nearest(paper, count);
  context.store.dispatch({ type: 'papers/selected', papers: [paper, ...indices], mode: 'replace' });
}

/** The papers in hand as a group of the map: by the name under which they were saved, or as 'Selection'. */
export function groupInHand({ explore, selections }: Session): PaperGroup {
  const { selection } = explore.present;
  return selections.find(({ papers }) => areSamePapers(papers, selection)) ?? { name: 'Selection', papers: selection };
}

/** Commands that take papers in hand, and over those in hand. */
export const selectCommands: readonly Command[] = [
  tool('move', 'Move the map by dragging', 'v'),
  tool('box', 'Select papers with a box', 'b'),
  tool('lasso', 'Select papers with a lasso', 'l'),
  inSight('select-in-sight', 'Select the papers in sight', 'replace', ['mod+a']),
  inSight('add-in-sight', 'Add the papers in sight to the selection', 'add'),
  inSight('subtract-in-sight', 'Take the papers in sight out of the selection', 'subtract'),
  inSight('intersect-in-sight', 'Keep of the selection only what is in sight', 'intersect'),
  {
    name: 'select-shown',
    title: 'Select all papers that the filter and search show',
    group: 'Explore',
    keys: ['mod+shift+a'],
    isAvailable: hasProject,
    run({ store }) {
      const shown = selectShown(store.read());
      if (shown) store.dispatch({ type: 'papers/selected', papers: papersShown(store.read()), mode: 'replace' });
    },
  },
  {
    name: 'invert-selection',
    title: 'Select the other papers instead',
    group: 'Explore',
    isAvailable: hasSelection,
    run({ store }) {
      const inHand = new Set(store.read().explore.present.selection);
      const others = papersShown(store.read()).filter((paper) => !inHand.has(paper));
      store.dispatch({ type: 'papers/selected', papers: others, mode: 'replace' });
    },
  },
  {
    name: 'filter-selection',
    title: 'Show only the selection',
    group: 'Explore',
    isAvailable: hasSelection,
    run: ({ store }) => store.dispatch({ type: 'within/chosen', within: groupInHand(store.read()) }),
  },
  {
    name: 'save-selection',
    title: 'Save the selection under a name',
    group: 'Explore',
    isAvailable: hasSelection,
    run({ store }) {
      const { selections, explore } = store.read();
      const selection = { name: freeName(selections), papers: explore.present.selection };
      store.dispatch({ type: 'selection/saved', selection });
    },
  },
  {
    name: 'add-alike',
    title: 'Add the papers most like the selection',
    group: 'Explore',
    isAvailable: hasSelection,
    async run({ store, services }) {
      const { explore, project } = store.read();
      const { indices } = await services.similar({ papers: explore.present.selection });
      // Numbers of papers that are no longer open mean nothing.
      if (store.read().project?.revision !== project?.revision) return;
      store.dispatch({ type: 'papers/selected', papers: indices, mode: 'add' });
    },
  },
  {
    name: 'show-selection',
    title: 'Show the selection on the map',
    group: 'Explore',
    isAvailable: hasSelection,
    run: (context) => flyTo(context, (map) => map.focusPapers(context.store.read().explore.present.selection)),
  },
  {
    name: 'clear-selection',
    title: 'Clear the selection',
    group: 'Explore',
    isAvailable: hasSelection,
    run: ({ store }) => store.dispatch({ type: 'papers/selected', papers: [], mode: 'replace' }),
  },
];

function hasProject({ project }: Session): boolean {
  return project !== null;
}

function hasSelection({ project, explore }: Session): boolean {
  return project !== null && explore.present.selection.length > 0;
}

function papersShown(session: Session): Uint32Array {
  const mask = selectShown(session)?.mask;
  return mask
    ? papersOfMask(mask)
    : Uint32Array.from({ length: session.project?.view.map.nPapers ?? 0 }, (_, paper) => paper);
}

function tool(name: MapTool, title: string, key: string): Command {
  return {
    name: `tool-${name}`,
    title,
    group: 'Explore',
    keys: [key],
    isAvailable: hasProject,
    run: ({ store }) => store.dispatch({ type: 'pointing/changed', change: { tool: name } }),
  };
}

function inSight(name: string, title: string, mode: SelectMode, keys?: readonly string[]): Command {
  return {
    name,
    title,
    group: 'Explore',
    ...(keys && { keys }),
    isAvailable: mode === 'replace' ? hasProject : hasSelection,
    run({ store, map }) {
      const papers = map.current?.papersInSight();
      if (papers) store.dispatch({ type: 'papers/selected', papers, mode });
    },
  };
}
