import type { EditEntry, EditLog } from '../edit.ts';

/** The edits that count, in their order: neither undone nor withdrawn by a later one. */
export function standingEntries({ entries, nDone }: EditLog): readonly EditEntry[] {
  const withdrawn = withdrawnEntries({ entries, nDone });
  return entries.slice(0, nDone).filter(({ id }) => !withdrawn.has(id));
}

/** The ids of entries that a later one withdraws; who withdraws the withdrawal lets the entry count again. */
export function withdrawnEntries({ entries, nDone }: EditLog): ReadonlySet<number> {
  const withdrawn = new Set<number>();
  for (const { id, edit } of entries.slice(0, nDone).reverse()) {
    if (edit.kind === 'withdraw' && !withdrawn.has(id)) withdrawn.add(edit.entry);
  }
  return withdrawn;
}
