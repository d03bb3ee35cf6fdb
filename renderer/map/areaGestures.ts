import { toWorld } from '../../src/map/camera.ts';
import type { DrawnArea } from '../../src/map/papersInArea.ts';
import type { SelectMode } from '../../src/map/paperSets.ts';
import type { MapTool } from '../state/mapState.ts';
import type { MapStage } from './mapStage.ts';

/** Keys that are held while something is chosen. */
export interface Modifiers {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The mode that the keys ask for: Shift adds, Alt subtracts, both intersect; without either, `otherwise`. */
export function modeOf({ shiftKey, altKey }: Modifiers, otherwise: SelectMode): SelectMode {
  if (shiftKey) return altKey ? 'intersect' : 'add';
  return altKey ? 'subtract' : otherwise;
}

/**
 * Whether what begins with this event moves the camera: the wheel and the middle button always, the mouse where the tool
 * says so and Shift is not held, two fingers always.
 */
export function isCameraGesture(event: Event, tool: MapTool): boolean {
  if (event.type === 'wheel') return true;
  if (event.type === 'mousedown') {
    const { button, ctrlKey } = event as MouseEvent;
    return button === 1 || (button === 0 && !ctrlKey && toolOf(event as MouseEvent, tool) === 'move');
  }
  if (event.type.startsWith('touch')) return tool === 'move' || (event as TouchEvent).touches.length > 1;
  return true;
}

/** Whom areas are told. */
export interface AreaListeners {
  readonly onArea: (papers: Uint32Array, modifiers: Modifiers) => void;
}

/**
 * Boxes and lassos drawn on the map; Escape gives one up. `takesClick` tells, once after each, whether the click that ends
 * a drag belongs to it.
 */
export function listenToAreas(
  element: HTMLElement,
  stage: MapStage,
  { onArea }: AreaListeners,
): { readonly takesClick: () => boolean; readonly isDrawing: () => boolean; readonly stop: () => void } {
  const abort = new AbortController();
  const { signal } = abort;
  let area: DrawnArea | null = null;
  let from: readonly [x: number, y: number] = [0, 0];
  let last = from;
  let pointer = -1;
  let wasDrawn = false;

  element.addEventListener('pointerdown', handleDown, { signal });
  element.addEventListener('pointermove', handleMove, { signal });
  element.addEventListener('pointerup', handleUp, { signal });
  element.addEventListener('pointercancel', giveUp, { signal });
  window.addEventListener('keydown', handleKey, { signal, capture: true });
  return {
    takesClick() {
      const taken = wasDrawn;
      wasDrawn = false;
      return taken;
    },
    isDrawing: () => area !== null,
    stop: () => abort.abort(),
  };

  function handleDown(event: PointerEvent) {
    wasDrawn = false;
    const tool = toolOf(event, stage.tool());
    if (tool === 'move' || event.button !== 0 || event.ctrlKey || event.metaKey || !event.isPrimary) {
      // A second finger makes it a pinch.
      giveUp();
      return;
    }
    pointer = event.pointerId;
    from = last = pixelOf(event);
    area = { kind: tool, points: worldOf(from) };
  }

  function handleMove(event: PointerEvent) {
    if (!area || event.pointerId !== pointer) return;
    const pixel = pixelOf(event);
    const step = area.kind === 'lasso' && area.points.length > 2 ? lassoStep : 0;
    if (Math.hypot(pixel[0] - last[0], pixel[1] - last[1]) < step) return;
    const isFirst = area.points.length === 2;
    if (isFirst && Math.hypot(pixel[0] - from[0], pixel[1] - from[1]) < clickDistance) return;
    if (isFirst) element.setPointerCapture(pointer);
    last = pixel;
    const kept = area.kind === 'box' ? area.points.slice(0, 2) : area.points;
    area = { ...area, points: [...kept, ...worldOf(pixel)] };
    stage.setArea(area);
  }

  function handleUp(event: PointerEvent) {
    if (!area || event.pointerId !== pointer) return;
    const drawn = area;
    giveUp();
    if (drawn.points.length < 4) return;
    wasDrawn = true;
    onArea(stage.papersIn(drawn), event);
  }

  function handleKey(event: KeyboardEvent) {
    if (!area || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
    // The button is still down: what its release clicks on was not meant.
    wasDrawn = true;
  }

  function giveUp() {
    area = null;
    stage.setArea(null);
  }

  function pixelOf(event: MouseEvent): readonly [x: number, y: number] {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  function worldOf([x, y]: readonly [x: number, y: number]): readonly number[] {
    return toWorld(stage.control.get(), stage.viewport(), x, y);
  }
}

/** With Shift a mouse that moves the map draws a box. */
function toolOf({ shiftKey }: MouseEvent, tool: MapTool): MapTool {
  return tool === 'move' && shiftKey ? 'box' : tool;
}

/** Pixels from which on a press is a drag, and between two points of a lasso. */
const clickDistance = 4;
const lassoStep = 3;
