import type { FileHandle, Services, Shell } from '../../src/host/contract.ts';
import type { MapController } from '../map/mapViewProps.ts';
import type { Person } from '../host/person.ts';
import type { Session } from '../state/session.ts';
import type { Store } from '../state/store.ts';

/** What commands work with. Made once a page; a test makes its own. */
export interface CommandContext {
  readonly store: Store;
  readonly services: Services;
  readonly shell: Shell;
  readonly person: Person;
  /** The map on the page, null while none is drawn. */
  readonly map: { current: MapController | null };
  /** The long call that is running, to cancel it. */
  readonly running: { current: AbortController | null };
}

/** Something the person can have done by a menu, a button, a shortcut or the palette, always by the same name. */
export interface Command {
  readonly name: string;
  /** What it does, as a button says it. */
  readonly title: string;
  /** The same in more detail, as things stand; missing: the title says it all. */
  readonly titleNow?: (session: Session) => string;
  readonly group: 'Project' | 'Explore' | 'Topics' | 'View' | 'Help';
  /** Shortcuts, the first one shown: 'mod+shift+s'; mod is Command on a Mac and Control elsewhere. */
  readonly keys?: readonly string[];
  /** Missing: always. */
  readonly isAvailable?: (session: Session, shell: Shell) => boolean;
  readonly run: (context: CommandContext, files?: readonly FileHandle[]) => void | Promise<void>;
}

/** Available once there is a project and nothing long is running. */
export function isIdle({ project, work }: Session): boolean {
  return project !== null && work === null;
}

/** Available as long as nothing long is running. */
export function isUnoccupied({ work }: Session): boolean {
  return work === null;
}
