import { useSyncExternalStore } from 'react';
import type { Theme } from '../../src/map/theme.ts';
import { useSession } from '../state/page.ts';

/** Light or dark, as the person chose or as the system says. */
export function useTheme(): Theme {
  const choice = useSession((session) => session.layout.theme);
  const system = useSyncExternalStore(subscribe, () => (darkQuery.matches ? 'dark' : 'light'));
  return choice === 'system' ? system : choice;
}

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  darkQuery.addEventListener('change', listener);
  return () => darkQuery.removeEventListener('change', listener);
}
