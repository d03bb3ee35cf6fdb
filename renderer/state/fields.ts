import type { FieldColumn, FieldSummary } from '../../src/host/contract.ts';
import type { Action } from './reduce.ts';

/** What is known of the papers' fields: fetched when first asked for. */
export interface FieldState {
  /** Null until they have come. */
  readonly summaries: readonly FieldSummary[] | null;
  /** The columns that have come, by name. */
  readonly columns: ReadonlyMap<string, FieldColumn>;
}

/** Fields have come from the host. */
export type FieldAction =
  | { readonly type: 'fields/listed'; readonly summaries: readonly FieldSummary[] }
  | { readonly type: 'field/arrived'; readonly column: FieldColumn };

/** No field has come yet. */
export const noFields: FieldState = { summaries: null, columns: new Map() };

/** The fields after `action`. */
export function reduceFields(fields: FieldState, action: Action): FieldState {
  switch (action.type) {
    case 'fields/listed':
      return { ...fields, summaries: action.summaries };
    case 'field/arrived':
      return { ...fields, columns: new Map(fields.columns).set(action.column.name, action.column) };
    case 'project/shown':
      return action.isSamePapers ? fields : noFields;
    default:
      return fields;
  }
}
