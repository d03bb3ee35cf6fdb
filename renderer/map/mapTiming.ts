import type { MapWorld } from './mapWorld.ts';

/** Marks for whoever measures the page: 'map drawn' when a map has first been drawn, 'map shaded' when with its shading. */
export interface MapTiming {
  drawn(world: MapWorld, isShaded: boolean): void;
}

/** A timing that has seen no map. */
export function createTiming(): MapTiming {
  let last: { readonly world: MapWorld; readonly isShaded: boolean } | null = null;
  return {
    drawn(world, isShaded) {
      if (last?.world === world && last.isShaded === isShaded) return;
      last = { world, isShaded };
      performance.mark(isShaded ? 'map shaded' : 'map drawn');
    },
  };
}
