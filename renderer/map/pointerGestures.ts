import { zoomAt } from '../../src/map/camera.ts';
import type { MapLabel } from '../../src/map/placeLabels.ts';
import { listenToAreas, type Modifiers } from './areaGestures.ts';
import type { MapStage } from './mapStage.ts';

/** Whom finished gestures of the pointer are told. */
export interface PointerListeners {
  readonly onHover: (paper: number | null) => void;
  readonly onSelect: (paper: number | null) => void;
  /** A paper was clicked with a key that has it join or leave those in hand. */
  readonly onToggle: (paper: number) => void;
  readonly onArea: (papers: Uint32Array, modifiers: Modifiers) => void;
  /** A topic's label was clicked, with these keys held. */
  readonly onTopic: (label: MapLabel, keys: Modifiers & { readonly isAdding: boolean }) => void;
}

/** Hover, click, double click and areas on the map; wheel, drag and pinch belong to the camera. Returns what takes them away. */
export function listenToPointer(element: HTMLElement, stage: MapStage, listeners: PointerListeners): () => void {
  const abort = new AbortController();
  const { signal } = abort;

  element.addEventListener('pointermove', handleMove, { signal });
  element.addEventListener('pointerleave', () => hover(null, null), { signal });
  element.addEventListener('wheel', () => hover(null, null), { signal, passive: true });
  element.addEventListener('click', handleClick, { signal });
  element.addEventListener('dblclick', handleDoubleClick, { signal });
  const areas = listenToAreas(element, stage, listeners);
  return () => {
    abort.abort();
    areas.stop();
  };

  function handleMove(event: PointerEvent) {
    if (event.pointerType === 'touch') return;
    if (stage.control.isDragging() || areas.isDrawing()) {
      hover(null, null);
      return;
    }
    const [x, y] = pixelOf(event);
    // A label covers the points beneath it, so it is what the pointer is on.
    const label = stage.labelAt(x, y);
    hover(label ? null : stage.paperAt(x, y), label);
  }

  function handleClick(event: MouseEvent) {
    // The second click of a double click would choose another paper than the one zoomed at.
    if (areas.takesClick() || event.detail > 1) return;
    const [x, y] = pixelOf(event);
    const label = stage.labelAt(x, y);
    const paper = label ? null : stage.paperAt(x, y);
    const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
    const { shiftKey, altKey } = event;
    if (label) listeners.onTopic(label, { shiftKey, altKey, isAdding });
    else if (!isAdding) listeners.onSelect(paper);
    else if (paper !== null) listeners.onToggle(paper);
  }

  function handleDoubleClick(event: MouseEvent) {
    const [x, y] = pixelOf(event);
    const camera = stage.control.target();
    stage.control.flyTo(zoomAt(camera, stage.viewport(), x, y, event.shiftKey ? 0.5 : 2));
  }

  function hover(paper: number | null, label: MapLabel | null) {
    stage.setHovered(paper, label);
    element.style.cursor = paper !== null || label !== null ? 'pointer' : stage.tool() === 'move' ? '' : 'crosshair';
    listeners.onHover(paper);
  }

  function pixelOf(event: MouseEvent): [x: number, y: number] {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }
}
