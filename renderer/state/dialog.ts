import type { PictureSubject } from '../commands/exportPicture.ts';
import type { Incoming, TableQuestion } from '../commands/openPapers.ts';
import type { Action } from './reduce.ts';

/** The dialog that is open; one at a time. */
export type Dialog =
  | { readonly name: 'paste'; readonly text: string }
  | { readonly name: 'replaceOrAdd'; readonly incoming: readonly Incoming[] }
  | { readonly name: 'columns'; readonly question: TableQuestion }
  | { readonly name: 'settings' }
  /** `subject`: what is chosen at first. */
  | { readonly name: 'export'; readonly subject: PictureSubject }
  | { readonly name: 'receipt' }
  /** Topics are numbered as on the main level. */
  | { readonly name: 'mergeTopic'; readonly topic: number }
  | { readonly name: 'splitTopic'; readonly topic: number }
  | { readonly name: 'movePapers'; readonly papers: ArrayLike<number> }
  /** Example papers of a topic to be made. */
  | { readonly name: 'guideTopic'; readonly examples: ArrayLike<number> }
  | { readonly name: 'changes' }
  | { readonly name: 'quality' }
  | { readonly name: 'vocabulary' }
  | { readonly name: 'nameTopics' }
  | { readonly name: 'palette' }
  | { readonly name: 'help' };

/** What happens to dialogs. */
export type DialogAction =
  { readonly type: 'dialog/opened'; readonly dialog: Dialog } | { readonly type: 'dialog/closed' };

/** The open dialog after `action`. */
export function reduceDialog(dialog: Dialog | null, action: Action): Dialog | null {
  switch (action.type) {
    case 'dialog/opened':
      return action.dialog;
    case 'dialog/closed':
      return null;
    default:
      return dialog;
  }
}
