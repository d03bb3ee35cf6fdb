import type { PaperGroup } from './explore.ts';
import type { Action } from './reduce.ts';

/** What happens to the selections that were saved under a name. */
export type SelectionAction =
  /** A selection of that name is replaced. */
  | { readonly type: 'selection/saved'; readonly selection: PaperGroup }
  | { readonly type: 'selection/renamed'; readonly from: string; readonly to: string }
  | { readonly type: 'selection/forgotten'; readonly name: string }
  | { readonly type: 'selections/restored'; readonly selections: readonly PaperGroup[] };

/** The saved selections after `action`, in the order in which they were first saved; no two have the same name. */
export function reduceSelections(selections: readonly PaperGroup[], action: Action): readonly PaperGroup[] {
  switch (action.type) {
    case 'selection/saved': {
      const { selection } = action;
      const at = selections.findIndex(({ name }) => name === selection.name);
      return at < 0 ? [...selections, selection] : selections.with(at, selection);
    }
    case 'selection/renamed': {
      const isTaken = selections.some(({ name }) => name === action.to);
      if (isTaken || action.to.trim() === '') return selections;
      return selections.map((one) => (one.name === action.from ? { ...one, name: action.to } : one));
    }
    case 'selection/forgotten':
      return selections.filter(({ name }) => name !== action.name);
    case 'selections/restored':
      return action.selections;
    case 'project/shown':
      return action.isSamePapers ? selections : [];
    default:
      return selections;
  }
}

/** A name that no saved selection has yet: 'Selection 3'. */
export function freeName(selections: readonly PaperGroup[]): string {
  const names = new Set(selections.map(({ name }) => name));
  let number = selections.length + 1;
  while (names.has(`Selection ${number}`)) number++;
  return `Selection ${number}`;
}
