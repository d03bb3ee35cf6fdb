import type { MapController } from '../map/mapViewProps.ts';
import type { CommandContext } from './command.ts';

/** Flies to what was chosen: undoing the choice flies back. */
export function flyTo({ store, map }: CommandContext, fly: (map: MapController) => void): void {
  if (!map.current) return;
  const camera = map.current.getCamera();
  fly(map.current);
  store.dispatch({ type: 'camera/left', camera });
}
