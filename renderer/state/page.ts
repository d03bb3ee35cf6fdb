import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FileHandle } from '../../src/host/contract.ts';
import type { CommandContext } from '../commands/command.ts';
import { commandNamed } from '../commands/commands.ts';
import { tellFailure } from '../commands/runWork.ts';
import type { Action } from './reduce.ts';
import type { Session } from './session.ts';

/** What every component of the page can reach. */
export const PageContext = createContext<CommandContext | null>(null);

/** The page's store, host and person. */
export function usePage(): CommandContext {
  const page = useContext(PageContext);
  if (!page) throw new Error('A component stands outside of the page.');
  return page;
}

/** What `select` takes from the session, kept current. It must answer the same object while nothing changed. */
export function useSession<T>(select: (session: Session) => T): T {
  const { store } = usePage();
  return useSyncExternalStore(store.subscribe, () => select(store.read()));
}

/** Tells the store. */
export function useDispatch(): (action: Action) => void {
  return usePage().store.dispatch;
}

/** Runs the command of that name if it is available now; what it throws becomes a notice. */
export function runCommand(context: CommandContext, name: string, files?: readonly FileHandle[]): void {
  const command = commandNamed(name);
  const isAvailable = command?.isAvailable?.(context.store.read(), context.shell) ?? command !== null;
  if (!command || !(isAvailable || files)) return;
  const fail = (error: unknown) => tellFailure(context.store, error);
  try {
    const outcome = command.run(context, files);
    outcome?.catch(fail);
  } catch (error) {
    fail(error);
  }
}
