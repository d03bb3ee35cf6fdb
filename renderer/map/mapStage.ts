import type { MapData } from '../../src/host/contract.ts';
import {
  extentOf,
  fitCamera,
  panBy,
  toPixel,
  toWorld,
  type Camera,
  type Insets,
  type Viewport,
} from '../../src/map/camera.ts';
import { papersInArea, type DrawnArea } from '../../src/map/papersInArea.ts';
import { noPapers } from '../../src/map/paperSets.ts';
import type { Box, MapLabel } from '../../src/map/placeLabels.ts';
import type { Theme } from '../../src/map/theme.ts';
import type { MapTool } from '../state/mapState.ts';
import { isCameraGesture } from './areaGestures.ts';
import { createCameraControl, type CameraControl } from './cameraControl.ts';
import { createMapPicture, type MapCanvases, type PaperPaint } from './mapPicture.ts';
import type { PictureView } from './pictureView.ts';

/** The map on its canvases: draws a frame when something has changed, and knows what is under a pixel. */
export interface MapStage {
  readonly control: CameraControl;
  setMap(map: MapData): void;
  setColors(colors: readonly string[], paint: PaperPaint | null, theme: Theme): void;
  setView(view: PictureView): void;
  /** The window's share for the map, `pixelRatio` device pixels per CSS pixel; labels keep clear of the obstacles. */
  resize(viewport: Viewport, pixelRatio: number, obstacles: readonly Box[]): void;
  setHovered(paper: number | null, label: MapLabel | null): void;
  /** What a drag does: it moves the map or draws an area around papers, which a mouse does with Shift too. */
  setTool(tool: MapTool): void;
  tool(): MapTool;
  /** Shows an area that is being drawn; null: none. */
  setArea(area: DrawnArea | null): void;
  /** The papers in the area that the filter leaves in. */
  papersIn(area: DrawnArea): Uint32Array;
  /** The papers in sight that the filter leaves in. */
  papersInSight(): Uint32Array;
  paperAt(x: number, y: number): number | null;
  /** The topic's label at the pixel. */
  labelAt(x: number, y: number): MapLabel | null;
  /** Whether the filter leaves the paper in. */
  isIn(paper: number): boolean;
  pixelOf(paper: number): readonly [x: number, y: number];
  map(): MapData | null;
  /** The level of the map's own topics in the tree. */
  mainLevel(): number;
  viewport(): Viewport;
  insets(): Insets;
  /** The paper in the filter nearest to a world point, however far. */
  nearestTo(x: number, y: number): number | null;
  /** Whether the view shows no paper at all. */
  isEmpty(): boolean;
  /** Moves the map so far that the paper is in view; whether it was not. */
  reveal(paper: number): boolean;
  /** Flies to where these papers fill the view. */
  focus(papers: ArrayLike<number>): void;
  /** Draws all text anew: fonts have come. */
  redrawText(): void;
  dispose(): void;
}

/** Pixels around a paper in which the pointer means it. */
const pointerReach = 8;

/** Pixels that a paper walked to keeps from the edge. */
const revealMargin = 48;

/** Largest magnification to which a flight to a few papers goes, against the fitted map. */
const focusZoom = 16;

/** A stage without a map yet; `onMove` is called whenever the camera moves, `onSettled` when it has come to rest. */
export function createMapStage(
  canvases: MapCanvases,
  { onMove, onSettled }: { readonly onMove: () => void; readonly onSettled: (camera: Camera) => void },
): MapStage {
  const picture = createMapPicture(canvases, redraw);
  const control = createCameraControl(canvases.marks, {
    isCameraGesture: (event) => isCameraGesture(event, tool),
    onMove() {
      onMove();
      redraw();
    },
    onSettled,
  });
  let viewport: Viewport = { width: 0, height: 0 };
  let pixelRatio = 1;
  let obstacles: readonly Box[] = [];
  let hovered: { readonly paper: number | null; readonly label: MapLabel | null } = { paper: null, label: null };
  let tool: MapTool = 'move';
  let area: DrawnArea | null = null;
  let request = 0;
  let isWholeStale = true;

  return {
    control,
    setMap(map) {
      picture.setMap(map);
      hovered = { paper: null, label: null };
      frameWorld();
      control.fit(false);
    },
    setColors(colors, paint, theme) {
      picture.setColors(colors, paint, theme);
      redraw();
    },
    setView(view) {
      const { insets } = picture.view;
      picture.setView(view);
      if (view.insets !== insets) frameWorld();
      redraw();
    },
    resize(newViewport, newPixelRatio, newObstacles) {
      pixelRatio = newPixelRatio;
      obstacles = newObstacles;
      const width = Math.round(newViewport.width * pixelRatio);
      const height = Math.round(newViewport.height * pixelRatio);
      // Whole device pixels, or everything would be smeared over two.
      viewport = { width: width / pixelRatio, height: height / pixelRatio };
      for (const canvas of [canvases.points, canvases.marks]) {
        canvas.width = Math.max(1, width);
        canvas.height = Math.max(1, height);
        canvas.style.width = `${viewport.width}px`;
        canvas.style.height = `${viewport.height}px`;
      }
      frameWorld();
      // A resized canvas is empty: filled in the same task, it is never seen so.
      isWholeStale = true;
      drawFrame(performance.now());
    },
    setHovered(paper, label) {
      if (paper === hovered.paper && label === hovered.label) return;
      hovered = { paper, label };
      ask();
    },
    setTool(newTool) {
      tool = newTool;
    },
    tool: () => tool,
    setArea(newArea) {
      area = newArea;
      ask();
    },
    papersIn(area) {
      const world = picture.world();
      return world ? papersInArea(area, world.map.positions, world.index).filter(picture.isIn) : noPapers;
    },
    papersInSight() {
      const { left, top, right, bottom } = picture.view.insets;
      const near = toWorld(control.get(), viewport, left, top);
      const far = toWorld(control.get(), viewport, viewport.width - right, viewport.height - bottom);
      return this.papersIn({ kind: 'box', points: [...near, ...far] });
    },
    paperAt(x, y) {
      const world = picture.world();
      if (!world) return null;
      const camera = control.get();
      const [xWorld, yWorld] = toWorld(camera, viewport, x, y);
      return world.index.pick(xWorld, yWorld, pointerReach / camera.scale, picture.isIn);
    },
    labelAt: picture.labelAt,
    isIn: picture.isIn,
    pixelOf: (paper) => pixelOf(paper),
    map: () => picture.world()?.map ?? null,
    mainLevel: () => picture.world()?.mainLevel ?? 0,
    viewport: () => viewport,
    insets: () => picture.view.insets,
    nearestTo: (x, y) => picture.world()?.index.pick(x, y, Infinity, picture.isIn) ?? null,
    isEmpty() {
      const world = picture.world();
      // From afar there is always something, and all of it would be looked through.
      if (!world || viewport.width === 0 || control.get().scale < 2 * control.fitted().scale) return false;
      const [xMin, yMax] = toWorld(control.get(), viewport, 0, 0);
      const [xMax, yMin] = toWorld(control.get(), viewport, viewport.width, viewport.height);
      return world.index.within(xMin, yMin, xMax, yMax).length === 0;
    },
    reveal(paper) {
      const { left, top, right, bottom } = picture.view.insets;
      // Who walks on during a flight means where it goes.
      const [x, y] = pixelOf(paper, control.target());
      const dx = Math.max(left + revealMargin - x, 0) + Math.min(viewport.width - right - revealMargin - x, 0);
      const dy = Math.max(top + revealMargin - y, 0) + Math.min(viewport.height - bottom - revealMargin - y, 0);
      if (dx === 0 && dy === 0) return false;
      control.flyTo(panBy(control.target(), dx, dy));
      return true;
    },
    focus(papers) {
      const world = picture.world();
      if (!world || papers.length === 0) return;
      const extent = extentOf(world.map.positions, papers);
      control.flyTo(fitCamera(extent, viewport, picture.view.insets, focusZoom * control.fitted().scale));
    },
    redrawText() {
      picture.forgetText();
      redraw();
    },
    dispose() {
      cancelAnimationFrame(request);
      picture.dispose();
      control.dispose();
    },
  };

  function pixelOf(paper: number, camera = control.get()): [x: number, y: number] {
    const positions = picture.world()?.map.positions ?? new Float32Array(0);
    return toPixel(camera, viewport, positions[2 * paper], positions[2 * paper + 1]);
  }

  function frameWorld() {
    const world = picture.world();
    if (world) control.setFrame(world.extent, viewport, picture.view.insets);
  }

  function redraw() {
    isWholeStale = true;
    ask();
  }

  function ask() {
    request ||= requestAnimationFrame((now) => {
      request = 0;
      if (control.step(now)) {
        onMove();
        redraw();
      }
      drawFrame(now);
    });
  }

  function drawFrame(now: number) {
    const isFading = picture.draw(
      {
        camera: control.get(),
        fitted: control.fitted(),
        viewport,
        pixelRatio,
        obstacles,
        hovered: hovered.paper,
        hoveredLabel: hovered.label,
        area,
        now,
      },
      isWholeStale,
    );
    isWholeStale = false;
    if (isFading) ask();
  }
}
