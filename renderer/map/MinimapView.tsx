import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { MapData } from '../../src/host/contract.ts';
import { extentOf, type Camera, type Viewport } from '../../src/map/camera.ts';
import type { Theme } from '../../src/map/theme.ts';
import type { PaperPaint } from './mapPicture.ts';
import { createMinimap, type Minimap } from './minimap.ts';

/** How the large map tells the small one where it stands. */
export interface MinimapHandle {
  show(camera: Camera, viewport: Viewport): void;
}

const size: Viewport = { width: 148, height: 108 };

/** The whole map in small while only a part of it is in sight; a press or drag on it moves there. The map itself does the same by keys. */
export function MinimapView({
  map,
  colors,
  paint,
  theme,
  handle,
  onPlace,
}: {
  readonly map: MapData;
  readonly colors: readonly string[];
  readonly paint: PaperPaint | null;
  readonly theme: Theme;
  readonly handle: Ref<MinimapHandle>;
  /** The middle of the view is to be at this point of the world. */
  readonly onPlace: (x: number, y: number) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const minimap = useRef<Minimap>(null);
  const shown = useRef<readonly [Camera, Viewport]>(null);
  useImperativeHandle(handle, () => ({
    show(camera, viewport) {
      shown.current = [camera, viewport];
      minimap.current?.show(camera, viewport);
    },
  }));
  useEffect(() => {
    minimap.current ??= createMinimap(canvas.current!, size);
    const { codes, palette } = paint ?? { codes: map.labels, palette: colors };
    minimap.current.setPapers(map.positions, extentOf(map.positions), codes, palette, theme);
    if (shown.current) minimap.current.show(...shown.current);
  }, [map, colors, paint, theme]);
  const place = (event: React.PointerEvent) => {
    if (event.buttons !== 1 || !minimap.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onPlace(...minimap.current.worldAt(event.clientX - left, event.clientY - top));
  };
  return (
    <canvas
      ref={canvas}
      className="minimap"
      style={{ width: size.width, height: size.height }}
      aria-hidden
      onPointerDown={place}
      onPointerMove={place}
    />
  );
}
