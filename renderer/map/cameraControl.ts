import { select, zoom, ZoomTransform, type D3ZoomEvent } from 'd3';
import {
  clampCamera,
  fitCamera,
  interpolateCamera,
  noInsets,
  panBy,
  scaleRange,
  type Camera,
  type Extent,
  type Insets,
  type Viewport,
} from '../../src/map/camera.ts';

/** The camera of one map: moved by wheel, drag and pinch, and by flights that code asks for. */
export interface CameraControl {
  get(): Camera;
  /** The camera that shows the whole map in the present viewport. */
  fitted(): Camera;
  /** Where the camera will be when the flight under way has ended. */
  target(): Camera;
  jumpTo(camera: Camera): void;
  /** Moves there in 250 ms, at once for people who asked for less motion. */
  flyTo(camera: Camera): void;
  fit(isFlight: boolean): void;
  /** The world, the window or what covers it changed; a fitted map is fitted again, another stays at its top left. */
  setFrame(extent: Extent, viewport: Viewport, insets: Insets): void;
  /** Moves a flight on to the time `now` (ms); whether that moved the camera. */
  step(now: number): boolean;
  isDragging(): boolean;
  dispose(): void;
}

/** A control on the element that receives the gestures. */
export function createCameraControl(
  element: HTMLElement,
  {
    isCameraGesture,
    onMove,
    onSettled,
  }: {
    /** Whether what begins with this event moves the camera; else it is somebody else's. */
    readonly isCameraGesture: (event: Event) => boolean;
    readonly onMove: () => void;
    readonly onSettled: (camera: Camera) => void;
  },
): CameraControl {
  let extent: Extent = { xMin: -1, yMin: -1, xMax: 1, yMax: 1 };
  let viewport: Viewport = { width: 0, height: 0 };
  let insets = noInsets;
  let camera = fitCamera(extent, viewport);
  let isFitted = true;
  let isDragging = false;
  let hasMoved = false;
  let flight: { from: Camera; to: Camera; start: number | null } | null = null;

  const gestures = zoom<HTMLElement, unknown>()
    .extent(() => [
      [0, 0],
      [viewport.width, viewport.height],
    ])
    .filter(isCameraGesture)
    .clickDistance(4)
    .constrain((transform) => toTransform(clamped(toCamera(transform))))
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!event.sourceEvent) return;
      flight = null;
      hasMoved = false;
      isDragging = event.sourceEvent.type !== 'wheel';
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!event.sourceEvent) return;
      camera = toCamera(event.transform);
      isFitted = false;
      hasMoved = true;
      onMove();
    })
    .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!event.sourceEvent) return;
      isDragging = false;
      if (hasMoved) onSettled(camera);
    });
  // A double click flies, as buttons and keys do: the map listens to it itself.
  const selection = select(element).call(gestures).on('dblclick.zoom', null);

  return {
    get: () => camera,
    fitted: () => fitCamera(extent, viewport, insets),
    target: () => flight?.to ?? camera,
    jumpTo,
    flyTo,
    fit(isFlight) {
      const whole = fitCamera(extent, viewport, insets);
      if (isFlight) flyTo(whole);
      else jumpTo(whole);
      isFitted = true;
    },
    setFrame(newExtent, newViewport, newInsets) {
      const [dx, dy] = [newViewport.width - viewport.width, newViewport.height - viewport.height];
      const isShown = viewport.width > 0 && viewport.height > 0;
      extent = newExtent;
      viewport = newViewport;
      insets = newInsets;
      gestures.scaleExtent(scaleRange(fitCamera(extent, viewport, insets)));
      if (isFitted) place(fitCamera(extent, viewport, insets));
      // What is in sight stays where it is while panels open to the right and below.
      else place(clamped(isShown ? panBy(camera, -dx / 2, -dy / 2) : camera));
    },
    step(now) {
      if (!flight) return false;
      flight.start ??= now;
      const t = Math.min(1, (now - flight.start) / flightMs);
      const { to } = flight;
      place(t === 1 ? to : interpolateCamera(flight.from, to, 1 - (1 - t) ** 3));
      if (t === 1) {
        flight = null;
        onSettled(to);
      }
      return true;
    },
    isDragging: () => isDragging,
    dispose: () => void selection.on('.zoom', null),
  };

  function jumpTo(to: Camera) {
    flight = null;
    isFitted = false;
    place(clamped(to));
    onMove();
  }

  function flyTo(to: Camera) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      jumpTo(to);
      onSettled(camera);
      return;
    }
    isFitted = false;
    flight = { from: camera, to: clamped(to), start: null };
    onMove();
  }

  /** Puts the camera there and tells the gestures, which go on from it. */
  function place(to: Camera) {
    camera = to;
    selection.property('__zoom', toTransform(to));
  }

  function clamped(stray: Camera): Camera {
    // A map that has no size yet keeps what it is told until it has one.
    if (viewport.width === 0 || viewport.height === 0) return stray;
    return clampCamera(stray, extent, scaleRange(fitCamera(extent, viewport, insets)), insets);
  }

  /** d3 scales and then moves a plane whose y grows downwards. */
  function toTransform({ x, y, scale }: Camera): ZoomTransform {
    return new ZoomTransform(scale, viewport.width / 2 - x * scale, viewport.height / 2 + y * scale);
  }

  function toCamera({ k, x, y }: ZoomTransform): Camera {
    return { x: (viewport.width / 2 - x) / k, y: (y - viewport.height / 2) / k, scale: k };
  }
}

const flightMs = 250;
