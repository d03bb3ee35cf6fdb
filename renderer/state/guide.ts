import type { Action } from './reduce.ts';

/** What guides through the map: the presentation, topic by topic, and the tour of the page. */
export type GuideAction =
  /** `topic`: -1 for the whole map, null ends the presentation. */
  | { readonly type: 'presentation/moved'; readonly topic: number | null }
  | { readonly type: 'tour/moved'; readonly step: number | null };

/** What is presented after `action`. */
export function reducePresented(presented: number | null, action: Action): number | null {
  switch (action.type) {
    case 'presentation/moved':
      return action.topic;
    case 'project/shown':
    case 'level/chosen':
      return presented === null ? null : -1;
    default:
      return presented;
  }
}

/** The step of the tour after `action`. */
export function reduceTour(step: number | null, action: Action): number | null {
  return action.type === 'tour/moved' ? action.step : step;
}
