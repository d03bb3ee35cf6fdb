import type { SearchHits } from '../../src/host/contract.ts';
import type { Action } from './reduce.ts';

/** The newest answer to a search; older than the query in the box while the person types. */
export interface SearchState {
  /** The query that `hits` answers; '' when nothing was searched for. */
  readonly query: string;
  readonly hits: SearchHits | null;
}

/** A search has been answered; hits null: there is none any more. */
export type SearchAction = {
  readonly type: 'search/answered';
  readonly query: string;
  readonly hits: SearchHits | null;
};

/** No search. */
export const noSearch: SearchState = { query: '', hits: null };

/** The search's answer after `action`. */
export function reduceSearch(search: SearchState, action: Action): SearchState {
  switch (action.type) {
    case 'search/answered':
      return { query: action.query, hits: action.hits };
    case 'project/shown':
      return noSearch;
    default:
      return search;
  }
}
