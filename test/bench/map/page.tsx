import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import createScatterplot from 'regl-scatterplot';
import { MapView } from '../../../renderer/map/MapView.tsx';
import type { MapController } from '../../../renderer/map/mapViewProps.ts';
import '../../../renderer/styles/tokens.css';
import { extentOf, fitCamera } from '../../../src/map/camera.ts';
import { noPapers } from '../../../src/map/paperSets.ts';
import { topicColors } from '../../../src/map/topicColors.ts';
import { madeMap } from './madeMap.ts';
import { cameraAt, frames, runScript, timeOf, type FrameTimes } from './script.ts';

/** What was measured of our map. */
export interface OurTimes extends FrameTimes {
  /** From the data to the first picture, and to the one with all shading. */
  readonly first: number;
  /** Half of the papers filtered out, and half taken in hand: until shown. */
  readonly filter: number;
  readonly select: number;
}

const stage = document.getElementById('stage')!;
let root: Root | null = null;

/** The map of so many made papers, measured by the script. */
async function ours(nPapers: number): Promise<OurTimes> {
  const map = madeMap(nPapers);
  const colors = topicColors(map.topics.length, map.positions, map.labels, 'light');
  const controller = createRef<MapController>();
  const half = Uint8Array.from({ length: nPapers }, (_, i) => i & 1);
  const odd = Uint32Array.from({ length: nPapers >> 1 }, (_, i) => 2 * i + 1);
  root = createRoot(stage);
  const show = (visible: Uint8Array | null, held: Uint32Array) =>
    flushSync(() =>
      root!.render(
        <MapView
          map={map}
          colors={colors}
          theme="light"
          visible={visible}
          hits={null}
          held={held}
          selected={null}
          onSelect={() => {}}
          onTopic={() => {}}
          controller={controller}
        />,
      ),
    );
  const first = await timeOf(() => show(null, noPapers));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const { fitted, side } = worldOf(map.positions);
  const times = await runScript(nPapers, (frame) => controller.current!.setCamera(cameraAt(frame, fitted, side)));
  controller.current!.fit();
  await frames(30);
  const filter = await timeOf(() => show(half, noPapers));
  await frames(10);
  const select = await timeOf(() => show(null, odd));
  return { ...times, first, filter, select };
}

/** A bare regl-scatterplot of the same points and colours, measured by the same script. */
async function theirs(nPapers: number): Promise<FrameTimes> {
  root?.unmount();
  root = null;
  const { positions, labels, topics } = madeMap(nPapers);
  const canvas = document.createElement('canvas');
  stage.replaceChildren(canvas);
  const { width, height } = stage.getBoundingClientRect();
  const { fitted } = worldOf(positions);
  // Its plane reaches from -1 to 1 along the height.
  const x = Array.from(labels, (_, i) => (2 * (positions[2 * i] - fitted.x) * fitted.scale) / height);
  const y = Array.from(labels, (_, i) => (2 * (positions[2 * i + 1] - fitted.y) * fitted.scale) / height);
  const plot = createScatterplot({
    canvas,
    width,
    height,
    pointSize: 3,
    opacity: 0.5,
    colorBy: 'valueA',
    pointColor: [...topicColors(topics.length, positions, labels, 'light')],
  });
  await plot.draw({ x, y, valueA: Array.from(labels) });
  await frames(10);
  const side = (2 * height) / height;
  const times = await runScript(nPapers, (frame) => {
    const { x: cx, y: cy, scale } = cameraAt(frame, { x: 0, y: 0, scale: 1 }, side);
    plot.view([scale, 0, 0, 0, 0, scale, 0, 0, 0, 0, scale, 0, -cx * scale, -cy * scale, 0, 1]);
  });
  plot.destroy();
  stage.replaceChildren();
  return times;
}

function worldOf(positions: Float32Array) {
  const { width, height } = stage.getBoundingClientRect();
  const extent = extentOf(positions);
  const side = Math.max(extent.xMax - extent.xMin, extent.yMax - extent.yMin);
  return { fitted: fitCamera(extent, { width, height }), side };
}

Object.assign(window, { bench: { ours, theirs } });
