import { reduce } from './reduce.ts';
import type { Action } from './reduce.ts';
import type { Session } from './session.ts';

/** Holds the one session and tells its listeners when it has changed. */
export interface Store {
  read(): Session;
  dispatch(action: Action): void;
  /** Calls `listener` after every change; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A store that begins with `session`. */
export function createStore(session: Session): Store {
  const listeners = new Set<() => void>();
  let current = session;
  return {
    read: () => current,
    dispatch(action) {
      const next = reduce(current, action);
      if (next === current) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
