import type { Camera } from '../../src/map/camera.ts';
import type { SelectMode } from '../../src/map/paperSets.ts';
import type { Action } from './reduce.ts';

/** What a drag on the map does. */
export type MapTool = 'move' | 'box' | 'lasso';

/** How the pointer works on the map. */
export interface Pointing {
  readonly tool: MapTool;
  /** How what is drawn around joins the papers in hand, where no modifier key says otherwise. */
  readonly mode: SelectMode;
}

/** A drag moves the map. */
export const defaultPointing: Pointing = { tool: 'move', mode: 'replace' };

/** What happens on the map. */
export type MapAction =
  | { readonly type: 'camera/moved'; readonly camera: Camera | null }
  | { readonly type: 'topic/hovered'; readonly topic: number | null }
  | { readonly type: 'pointing/changed'; readonly change: Partial<Pointing> };

/** Where the map stands after `action`; a new map begins fitted. */
export function reduceCamera(camera: Camera | null, action: Action): Camera | null {
  switch (action.type) {
    case 'camera/moved':
      return action.camera;
    case 'project/shown':
      return null;
    default:
      return camera;
  }
}

/** The hovered topic after `action`. */
export function reduceHoveredTopic(topic: number | null, action: Action): number | null {
  switch (action.type) {
    case 'topic/hovered':
      return action.topic;
    case 'project/shown':
      return null;
    default:
      return topic;
  }
}

/** The pointer's tool and mode after `action`. */
export function reducePointing(pointing: Pointing, action: Action): Pointing {
  return action.type === 'pointing/changed' ? { ...pointing, ...action.change } : pointing;
}
