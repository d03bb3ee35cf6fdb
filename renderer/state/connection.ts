import type { Action } from './reduce.ts';

/** Whether the page still reaches its host. */
export type Connection = 'connecting' | 'open' | 'lost';

/** What happens to the connection. */
export type ConnectionAction = { readonly type: 'connection/changed'; readonly connection: Connection };

/** The connection after `action`. */
export function reduceConnection(connection: Connection, action: Action): Connection {
  return action.type === 'connection/changed' ? action.connection : connection;
}
