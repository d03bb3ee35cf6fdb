import type { Layout, ThemeChoice } from '../state/layout.ts';
import { isIdle } from './command.ts';
import type { Command } from './command.ts';

/** Commands over how the page is arranged and from where the map is looked at. */
export const arrangeCommands: readonly Command[] = [
  {
    name: 'fit-map',
    title: 'Show the whole map',
    group: 'View',
    keys: ['0'],
    isAvailable: isIdle,
    run: ({ map }) => map.current?.fit(),
  },
  {
    name: 'zoom-in',
    title: 'Zoom in',
    group: 'View',
    keys: ['+', '='],
    isAvailable: isIdle,
    run: ({ map }) => map.current?.zoomIn(),
  },
  {
    name: 'zoom-out',
    title: 'Zoom out',
    group: 'View',
    keys: ['-'],
    isAvailable: isIdle,
    run: ({ map }) => map.current?.zoomOut(),
  },
  toggle('toggle-topics', 'Show or hide topics', 'isTopicsOpen', ['mod+b']),
  toggle('toggle-charts', 'Show or hide charts', 'isChartsOpen', ['mod+j']),
  toggle('toggle-minimap', 'Show or hide the whole map in small', 'isMinimapShown'),
  toggle('toggle-context', 'Hide or show the papers that the filter leaves out', 'isContextHidden'),
  {
    name: 'full-screen',
    title: 'Full screen, or back',
    group: 'View',
    keys: ['f'],
    run: ({ person }) => person.toggleFullScreen(),
  },
  {
    name: 'present',
    title: 'Present the map topic by topic',
    group: 'View',
    keys: ['p'],
    isAvailable: isIdle,
    run: ({ store }) => store.dispatch({ type: 'presentation/moved', topic: -1 }),
  },
  {
    name: 'toggle-theme',
    title: 'Switch between light and dark',
    group: 'View',
    keys: ['mod+shift+l'],
    run({ store, person }) {
      const { theme } = store.read().layout;
      const isDark = theme === 'system' ? person.prefersDark() : theme === 'dark';
      store.dispatch({ type: 'layout/changed', change: { theme: isDark ? 'light' : 'dark' } });
    },
  },
  theme('light', 'Use light colours'),
  theme('dark', 'Use dark colours'),
  theme('system', 'Use the system’s colours'),
];

function toggle(
  name: string,
  title: string,
  key: 'isTopicsOpen' | 'isChartsOpen' | 'isMinimapShown' | 'isContextHidden',
  keys?: readonly string[],
): Command {
  return {
    name,
    title,
    group: 'View',
    ...(keys && { keys }),
    run: ({ store }) =>
      store.dispatch({
        type: 'layout/changed',
        change: { [key]: !store.read().layout[key] } satisfies Partial<Layout>,
      }),
  };
}

function theme(choice: ThemeChoice, title: string): Command {
  return {
    name: `theme-${choice}`,
    title,
    group: 'View',
    isAvailable: ({ layout }) => layout.theme !== choice,
    run: ({ store }) => store.dispatch({ type: 'layout/changed', change: { theme: choice } }),
  };
}
