import type { OverallProgress } from '../../src/host/contract.ts';
import type { Action } from './reduce.ts';

/** The one long call that is running, which the person can watch and cancel. */
export interface Work {
  readonly id: number;
  /** What is being done, as a heading: "Reading 3 files". */
  readonly title: string;
  readonly progress: OverallProgress | null;
  /** The papers' positions as they were last shown, rough at first; null before. */
  readonly preview: Float32Array | null;
  readonly isCancelling: boolean;
}

/** What happens to the long call that is running. */
export type WorkAction =
  | { readonly type: 'work/started'; readonly id: number; readonly title: string }
  | { readonly type: 'work/progressed'; readonly id: number; readonly progress: OverallProgress }
  | { readonly type: 'work/cancelling'; readonly id: number }
  | { readonly type: 'work/ended'; readonly id: number };

/** The running work after `action`; what an older call still says is ignored. */
export function reduceWork(work: Work | null, action: Action): Work | null {
  switch (action.type) {
    case 'work/started':
      return { id: action.id, title: action.title, progress: null, preview: null, isCancelling: false };
    case 'work/progressed':
      return work?.id === action.id
        ? { ...work, progress: action.progress, preview: action.progress.preview ?? work.preview }
        : work;
    case 'work/cancelling':
      return work?.id === action.id ? { ...work, isCancelling: true } : work;
    case 'work/ended':
      return work?.id === action.id ? null : work;
    default:
      return work;
  }
}
