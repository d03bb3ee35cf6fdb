import type { Ranking, SearchHits } from '../../src/host/contract.ts';
import type { Action } from './reduce.ts';

/** The newest answer to a search; older than the query in the box while the person types. */
export interface SearchState {
  /** The query that `hits` answers; '' when nothing was searched for. */
  readonly query: string;
  readonly hits: SearchHits | null;
  /** What the papers found are ranked by. */
  readonly ranking: Ranking;
}

/** A search has been answered; hits null: there is none any more. */
export type SearchAction =
  | { readonly type: 'search/answered'; readonly query: string; readonly hits: SearchHits | null }
  | { readonly type: 'search/ranked'; readonly ranking: Ranking };

/** No search. */
export const noSearch: SearchState = { query: '', hits: null, ranking: 'words' };

/** The query that asks for what is like a paper of this title, or like a text. */
export function exampleQuery(text: string): string {
  return `like:"${text.replace(/["“”„«»]/g, ' ')}"`;
}

/** The search's answer after `action`. */
export function reduceSearch(search: SearchState, action: Action): SearchState {
  switch (action.type) {
    case 'search/answered':
      return { ...search, query: action.query, hits: action.hits };
    case 'search/ranked':
      return { ...search, ranking: action.ranking };
    case 'project/shown':
      return { ...noSearch, ranking: search.ranking };
    default:
      return search;
  }
}
