import type { Action } from './reduce.ts';

/** One sentence for the person. `isError`: something did not work, and it stays until it is put away. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly isError: boolean;
  /** The command that the notice offers, as a button. */
  readonly offer?: { readonly command: string; readonly title: string };
}

/** What happens to notices. */
export type NoticeAction =
  ({ readonly type: 'notice/shown' } & Omit<Notice, 'id'>) | { readonly type: 'notice/dismissed'; readonly id: number };

const mostNotices = 3;

/** The notices after `action`, oldest first. A success takes the place of the last; an error stays until something new is begun. */
export function reduceNotices(notices: readonly Notice[], action: Action): readonly Notice[] {
  switch (action.type) {
    case 'notice/shown': {
      const { text, isError, offer } = action;
      const id = (notices.at(-1)?.id ?? 0) + 1;
      const others = notices.filter((notice) => notice.isError && notice.text !== text);
      return [...others, { id, text, isError, ...(offer && { offer }) }].slice(-mostNotices);
    }
    case 'notice/dismissed':
      return notices.filter((notice) => notice.id !== action.id);
    case 'work/started':
      return notices.filter((notice) => !notice.isError);
    default:
      return notices;
  }
}
