import type { PaperDetail } from '../../src/host/contract.ts';
import type { Action } from './reduce.ts';

/** The details of a paper have come. */
export type PaperDetailAction = { readonly type: 'paper/arrived'; readonly detail: PaperDetail };

/** The details that last arrived; the panel shows them only when they are of the chosen paper. */
export function reducePaperDetail(detail: PaperDetail | null, action: Action): PaperDetail | null {
  switch (action.type) {
    case 'paper/arrived':
      return action.detail;
    case 'project/shown':
      return null;
    default:
      return detail;
  }
}
