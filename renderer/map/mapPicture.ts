import type { MapData } from '../../src/host/contract.ts';
import { toPixel, type Camera, type Viewport } from '../../src/map/camera.ts';
import type { Box, MapLabel } from '../../src/map/placeLabels.ts';
import { pointStyle } from '../../src/map/pointSize.ts';
import type { DrawnArea } from '../../src/map/papersInArea.ts';
import { mapTones, type Theme } from '../../src/map/theme.ts';
import { createCanvasPoints } from './canvasPoints.ts';
import { createLabelPainter } from './drawLabels.ts';
import { drawNeighbors, drawMarks, drawOutline, drawPlace } from './drawMarks.ts';
import { holdPapers, lightPapers, type LitPapers } from './litPapers.ts';
import { createMapWorld, mainTopicsOf, type MapWorld } from './mapWorld.ts';
import { createTiming } from './mapTiming.ts';
import { createMapText } from './mapText.ts';
import { paintShading, type TopicShade } from './paintShading.ts';
import { areaColors, drawArea } from './drawArea.ts';
import { pointLayers } from './pointLayers.ts';
import { trustGrid } from '../../src/map/trustGrid.ts';
import { plainView, type PictureView } from './pictureView.ts';
import { paintDoubt } from './paintDoubt.ts';
import { shadeTopics } from './shadeTopics.ts';
import { createWebglPoints } from './webglPoints.ts';

/** The canvases of a map: ground and papers, and over them labels and rings; that one receives the gestures. */
export interface MapCanvases {
  readonly points: HTMLCanvasElement;
  readonly marks: HTMLCanvasElement;
}

/** From where, how large and when the picture is drawn. */
export interface Frame {
  readonly camera: Camera;
  readonly fitted: Camera;
  readonly viewport: Viewport;
  readonly pixelRatio: number;
  /** Floating controls, which labels keep clear of. */
  readonly obstacles: readonly Box[];
  readonly hovered: number | null;
  /** The topic's label under the pointer. */
  readonly hoveredLabel: MapLabel | null;
  /** What is being drawn around papers to take them in hand. */
  readonly area: DrawnArea | null;
  /** Milliseconds. */
  readonly now: number;
}

/** A colour per paper: an index into the palette, any other number for the context's grey. */
export interface PaperPaint {
  readonly codes: Int32Array;
  readonly palette: readonly string[];
}

/** The picture of one map on its canvases. */
export interface MapPicture {
  readonly view: PictureView;
  world(): MapWorld | null;
  setMap(map: MapData): void;
  setColors(colors: readonly string[], paint: PaperPaint | null, theme: Theme): void;
  setView(view: PictureView): void;
  /** Draws all canvases, or labels and rings alone; whether a label is still fading. */
  draw(frame: Frame, isWhole: boolean): boolean;
  /** The topic's label that is drawn at the pixel, or null. */
  labelAt(x: number, y: number): MapLabel | null;
  isIn(paper: number): boolean;
  /** Text is to be drawn anew: fonts have come. */
  forgetText(): void;
  dispose(): void;
}

/** An empty picture; `onReady` is called when something came late and all should be drawn again. */
export function createMapPicture({ points, marks }: MapCanvases, onReady: () => void): MapPicture {
  const renderer = createWebglPoints(points, onReady) ?? createCanvasPoints(points);
  const marksPen = marks.getContext('2d')!;
  const painter = createLabelPainter();

  let world: MapWorld | null = null;
  let colors: readonly string[] = [];
  let paint: PaperPaint | null = null;
  let theme: Theme = 'light';
  let view: PictureView = plainView;
  let lit: LitPapers | null = null;
  const text = createMapText();
  const timing = createTiming();
  let shades: readonly TopicShade[] = [];
  let isShadingStale = true;
  /** The strengths with which the topics were shaded last. */
  let shaded = '';
  let stopShading = () => {};

  return {
    get view() {
      return view;
    },
    world: () => world,
    setMap(map) {
      stopShading();
      world = createMapWorld(map);
      shades = [];
      isShadingStale = true;
      painter.clear();
      renderer.setPapers(map.positions);
      paintPapers();
      stopShading = shadeTopics(world, (found) => {
        shades = found;
        isShadingStale = true;
        onReady();
      });
      arrangePapers();
    },
    setColors(newColors, newPaint, newTheme) {
      colors = newColors;
      paint = newPaint;
      theme = newTheme;
      paintPapers();
      isShadingStale = true;
    },
    setView(newView) {
      const old = view;
      view = newView;
      if (view.visible !== old.visible || view.hits !== old.hits) arrangePapers();
      else if (view.held !== old.held) arrangeHeld();
      if (view.trust !== old.trust) isShadingStale = true;
      if (view.selectedTopics !== old.selectedTopics) text.forget();
    },
    draw(frame, isWhole) {
      if (!world || !lit || frame.viewport.width === 0 || frame.viewport.height === 0) return false;
      if (isWhole) {
        if (isShadingStale) shade(world);
        renderer.draw(frame.camera, frame.viewport, frame.pixelRatio, layersOf(lit, frame));
        timing.drawn(world, shades.length > 0);
      }
      return drawOver(world, lit, frame);
    },
    labelAt: text.labelAt,
    isIn: (paper) => lit?.isIn(paper) ?? false,
    forgetText: painter.clear,
    dispose() {
      stopShading();
      renderer.dispose();
    },
  };

  function paintPapers() {
    if (!world) return;
    const tones = mapTones[theme];
    const { codes, palette } = paint ?? { codes: world.map.labels, palette: colors };
    renderer.setPaint({ codes, palette, context: tones.context, ground: tones.paper });
  }

  function arrangePapers() {
    if (!world) return;
    lit = lightPapers(world, view.visible, view.hits, view.held);
    renderer.setOrder(lit.layers);
    isShadingStale ||= shadeStrengths().join() !== shaded;
    text.forget();
  }

  function arrangeHeld() {
    if (!world || !lit) return;
    lit = holdPapers(lit, world, view);
    renderer.setOrder(lit.layers);
  }

  /** A share of the usual strength per topic; colours that do not say the topic leave no room for those that do. */
  function shadeStrengths(): readonly number[] {
    const strength = paint ? 0 : view.hits ? 0.5 : 1;
    return Array.from(lit?.nInOf(world?.mainLevel ?? 0) ?? [], (nIn) => (nIn === 0 ? 0 : strength));
  }

  function shade({ map, extent }: MapWorld) {
    isShadingStale = false;
    if (view.trust) {
      renderer.setShading(paintDoubt(trustGrid(map.positions, view.trust, extent), theme));
      return;
    }
    const strengths = shadeStrengths();
    shaded = strengths.join();
    const strengthOf = (topic: number) => strengths[topic];
    renderer.setShading(shades.length === 0 ? null : paintShading(shades, extent, { colors, theme, strengthOf }));
  }

  function layersOf({ layers }: LitPapers, frame: Frame) {
    const { isContextHidden, hits } = view;
    const tones = mapTones[theme];
    return pointLayers(layers, styleOf(frame), { isSearching: hits !== null, isContextHidden, tones });
  }

  function drawOver(world: MapWorld, lit: LitPapers, frame: Frame): boolean {
    const { camera, viewport, pixelRatio, now } = frame;
    const { map } = world;
    const tones = mapTones[theme];
    const { radius } = styleOf(frame);
    marksPen.setTransform(1, 0, 0, 1, 0, 0);
    marksPen.clearRect(0, 0, marks.width, marks.height);
    marksPen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    const { hoveredLabel } = frame;
    const outlined = hoveredLabel ? mainTopicsOf(world, hoveredLabel) : [view.hoveredTopic];
    for (const topic of outlined) {
      const shape = shades.find((shade) => shade.topic === topic)?.outlines[0];
      if (shape && topic !== null) drawOutline(marksPen, shape, colors[topic], frame);
    }
    const { selected, neighbors, selectedTopics, insets, isPresented } = view;
    const placed = text.place({ world, lit, radius, selected, neighbors, selectedTopics, insets, isPresented }, frame);
    const marked = { selected, hovered: frame.hovered, neighbors: neighbors ?? [], found: lit.found };
    const { codes, palette } = paint ?? { codes: map.labels, palette: colors };
    const colorOf = (paper: number) => palette[codes[paper]] ?? tones.context;
    const style = { tones, radius, colorOf };
    drawNeighbors(marksPen, map.positions, marked, camera, viewport, style);
    const isFading = painter.draw(
      marksPen,
      placed,
      { camera, viewport, pixelRatio, now },
      {
        tones,
        isMuted: ({ kind, id, level }) => kind === 'topic' && lit.nInOf(level ?? world.mainLevel)[id] === 0,
        hovered: frame.hoveredLabel,
      },
    );
    drawMarks(marksPen, map.positions, marked, camera, viewport, style);
    if (view.place) drawPlace(marksPen, toPixel(camera, viewport, view.place[0], view.place[1]), tones);
    if (frame.area) drawArea(marksPen, frame.area, camera, viewport, areaColors[theme]);
    return isFading;
  }

  function styleOf({ camera, fitted, viewport }: Frame) {
    const { left, right, top, bottom } = view.insets;
    const [width, height] = [viewport.width - left - right, viewport.height - top - bottom];
    return pointStyle(world?.map.nPapers ?? 0, camera.scale / fitted.scale, width, height);
  }
}
