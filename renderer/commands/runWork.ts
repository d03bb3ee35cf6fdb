import { isFailure } from '../../src/host/failure.ts';
import type { OverallProgress } from '../../src/host/contract.ts';
import type { Store } from '../state/store.ts';
import type { CommandContext } from './command.ts';

/**
 * Runs a long call under the progress overlay. Answers what the call answers; null when it was cancelled, when it failed
 * (a notice says why) or when another long call is running.
 */
export async function runWork<T>(
  context: CommandContext,
  title: string,
  call: (onProgress: (progress: OverallProgress) => void, signal: AbortSignal) => Promise<T | null>,
): Promise<T | null> {
  const { store, running } = context;
  if (running.current) {
    const text = 'Something else is still running. Wait until it is done or cancel it, then try again.';
    store.dispatch({ type: 'notice/shown', text, isError: true });
    return null;
  }
  const controller = new AbortController();
  running.current = controller;
  const id = nextId++;
  store.dispatch({ type: 'work/started', id, title });
  try {
    return await call((progress) => store.dispatch({ type: 'work/progressed', id, progress }), controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) tellFailure(store, error);
    return null;
  } finally {
    running.current = null;
    store.dispatch({ type: 'work/ended', id });
  }
}

/** Asks the running call to stop; the overlay stays until it has. */
export function cancelWork({ store, running }: CommandContext): void {
  const { work } = store.read();
  if (!work || !running.current) return;
  store.dispatch({ type: 'work/cancelling', id: work.id });
  running.current.abort();
}

/** Shows a failure in its own words; a bug with what it says of itself. */
export function tellFailure(store: Store, error: unknown): void {
  // The page says so for as long as it lasts.
  if (isFailure(error) && error.code === 'disconnected') {
    store.dispatch({ type: 'connection/changed', connection: 'lost' });
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  const text = isFailure(error) ? message : `This did not work, because of a fault in Topograph: ${message}`;
  if (!isFailure(error)) console.error(error);
  store.dispatch({ type: 'notice/shown', text, isError: true });
}

let nextId = 1;
