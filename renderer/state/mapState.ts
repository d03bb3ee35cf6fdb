import type { Camera } from '../../src/map/camera.ts';
import type { Action } from './reduce.ts';

/** What happens on the map. */
export type MapAction =
  | { readonly type: 'camera/moved'; readonly camera: Camera | null }
  | { readonly type: 'topic/hovered'; readonly topic: number | null };

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
