import type { EditView } from '../../src/edit.ts';
import type { MapData } from '../../src/host/contract.ts';
import type { Settings } from '../../src/settings.ts';

/** What a step changed of the map itself, for whoever undoes it. */
export type MapChange =
  /** An edit of the topics, which the host keeps in its log. */
  | { readonly kind: 'edit'; readonly sentence: string }
  | { readonly kind: 'settings'; readonly before: Settings; readonly after: Settings };

/** How a map came to be shown in place of another of the same papers; `topics`: what stands for the chosen ones there. */
export interface MapStep {
  readonly direction: 'made' | 'undone' | 'redone';
  readonly change: MapChange;
  readonly topics: readonly number[];
}

/** The last edit of the log that is not undone, and the first that is. */
export function editsAround({ edits }: MapData): { readonly last: EditView | null; readonly next: EditView | null } {
  const nDone = edits.filter(({ state }) => state !== 'undone').length;
  return { last: edits[nDone - 1] ?? null, next: edits[nDone] ?? null };
}
