import { stringAt } from '../../src/strings.ts';
import { exampleQuery } from '../state/search.ts';
import { isIdle } from './command.ts';
import type { Command } from './command.ts';
import { flyTo } from './flyTo.ts';

/** Commands over what is chosen: the filter, the search, the paper. */
export const exploreCommands: readonly Command[] = [
  {
    name: 'find',
    title: 'Search papers',
    group: 'Explore',
    keys: ['mod+f', '/'],
    isAvailable: ({ project }) => project !== null,
    run: ({ person }) => person.focusSearch(),
  },
  {
    name: 'clear-filter',
    title: 'Clear the filter',
    group: 'Explore',
    keys: ['mod+backspace'],
    isAvailable: ({ explore: { present } }) =>
      present.topics.length > 0 ||
      present.years !== null ||
      present.fields.length > 0 ||
      present.within !== null ||
      present.query !== '',
    run: ({ store }) => store.dispatch({ type: 'filter/cleared' }),
  },
  {
    name: 'invert-filter',
    title: 'Invert the chosen topics',
    group: 'Explore',
    keys: ['mod+i'],
    isAvailable: ({ project, explore }) => project !== null && explore.present.topics.length > 0,
    run({ store }) {
      const nTopics = store.read().project?.view.map.topics.length ?? 0;
      store.dispatch({ type: 'topics/inverted', nTopics });
    },
  },
  {
    name: 'close-paper',
    title: 'Close the paper or the selection',
    group: 'Explore',
    keys: ['escape'],
    isAvailable: ({ explore: { present } }) => present.paper !== null || present.selection.length > 0,
    run({ store }) {
      const isPaperOpen = store.read().explore.present.paper !== null;
      if (isPaperOpen) store.dispatch({ type: 'paper/chosen', paper: null });
      else store.dispatch({ type: 'papers/selected', papers: [], mode: 'replace' });
    },
  },
  {
    name: 'more-like-paper',
    title: 'Find papers like this one',
    group: 'Explore',
    keys: ['shift+l'],
    isAvailable: ({ explore }) => explore.present.paper !== null,
    run({ store, person }) {
      const { project, explore } = store.read();
      const { paper } = explore.present;
      if (!project || paper === null) return;
      store.dispatch({ type: 'query/typed', query: exampleQuery(stringAt(project.view.map.titles, paper)) });
      person.focusSearch();
    },
  },
  {
    name: 'show-on-map',
    title: 'Show the paper on the map',
    group: 'Explore',
    isAvailable: ({ explore }) => explore.present.paper !== null,
    run(context) {
      const { paper } = context.store.read().explore.present;
      if (paper !== null) flyTo(context, (map) => map.focusPapers([paper]));
    },
  },
  {
    name: 'import-report',
    title: 'Show what was imported',
    group: 'Project',
    isAvailable: isIdle,
    run: ({ store }) => store.dispatch({ type: 'dialog/opened', dialog: { name: 'receipt' } }),
  },
];
