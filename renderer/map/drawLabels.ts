import { toPixel, type Camera, type Viewport } from '../../src/map/camera.ts';
import type { MapLabel, PlacedLabel } from '../../src/map/placeLabels.ts';
import type { MapTones } from '../../src/map/theme.ts';
import { labelKey } from './mapText.ts';
import { createLabelBitmaps, type LabelBitmaps } from './labelBitmaps.ts';

/** Labels that come and go softly: each fades in and out in 120 ms, also where it moves to another side of its anchor. */
export interface LabelPainter {
  /** Draws the labels as of `now` (ms); whether any is still fading, so that another frame is needed. */
  draw(context: CanvasRenderingContext2D, placed: readonly PlacedLabel[], view: LabelView, style: LabelStyle): boolean;
  /** Forgets all labels, which stand there at once the next time, and how their text looked. */
  clear(): void;
}

/** From where labels are seen, and when (ms). */
export interface LabelView {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly pixelRatio: number;
  readonly now: number;
}

/** How labels look, and which stand out. */
export interface LabelStyle {
  readonly tones: MapTones;
  /** Topics whose papers are all filtered out are written in the muted tone. */
  readonly isMuted: (label: MapLabel) => boolean;
  /** The label under the pointer, underlined. */
  readonly hovered: MapLabel | null;
}

interface Shown {
  readonly label: MapLabel;
  readonly opacity: number;
  /** From the anchor to the middle of the text, in pixels. */
  readonly dx: number;
  readonly dy: number;
}

/** A painter that remembers what it drew last. */
export function createLabelPainter(): LabelPainter {
  let shown = new Map<string, Shown>();
  let lastNow: number | null = null;
  const bitmaps = createLabelBitmaps();

  return {
    draw(context, placed, view, style) {
      const { camera, viewport, now } = view;
      // After a rest no time counts: a change begins its own fade. A frame's time may be before that of a resize.
      const step = lastNow === null ? 1 : Math.min(Math.max(0, now - lastNow), 32) / fadeMs;
      const next = new Map<string, Shown>();
      for (const { label, box } of placed) {
        const [x, y] = toPixel(camera, viewport, label.x, label.y);
        const dx = (box.left + box.right) / 2 - x;
        const dy = (box.top + box.bottom) / 2 - y;
        const before = shown.get(labelKey(label));
        const hasJumped =
          before !== undefined && (before.label.size !== label.size || Math.hypot(before.dx - dx, before.dy - dy) > 12);
        const opacity = Math.min(1, (hasJumped ? 0 : (before?.opacity ?? 0)) + step);
        next.set(labelKey(label), { label, opacity, dx, dy });
      }
      for (const [key, label] of shown) {
        if (!next.has(key) && label.opacity > step) next.set(key, { ...label, opacity: label.opacity - step });
      }
      shown = next;
      const isFading = next.size > placed.length || [...next.values()].some(({ opacity }) => opacity < 1);
      lastNow = now;
      for (const label of next.values()) paint(context, bitmaps, label, view, style);
      return isFading;
    },
    clear() {
      shown = new Map();
      lastNow = null;
      bitmaps.clear();
    },
  };
}

const fadeMs = 120;

function paint(
  context: CanvasRenderingContext2D,
  bitmaps: LabelBitmaps,
  { label, opacity, dx, dy }: Shown,
  { camera, viewport, pixelRatio }: LabelView,
  { tones, isMuted, hovered }: LabelStyle,
): void {
  const isSoft = isMuted(label);
  // Light names are those of regions and of papers, which the names of topics stand before.
  const fill = isSoft || label.weight === 400 ? tones.muted : tones.ink;
  const { picture, width, height } = bitmaps.get(label, fill, tones.paper, pixelRatio);
  const [xAnchor, yAnchor] = toPixel(camera, viewport, label.x, label.y);
  // On whole device pixels, or letters would blur.
  const snap = (pixel: number) => Math.round(pixel * pixelRatio) / pixelRatio;
  const left = snap(xAnchor + dx - width / 2);
  const top = snap(yAnchor + dy - height / 2);
  context.globalAlpha = opacity * (isSoft ? 0.75 : 1);
  context.drawImage(picture, left, top, width, height);
  if (hovered?.kind === 'topic' && label.id === hovered.id && label.level === hovered.level) {
    context.fillStyle = fill;
    context.fillRect(left + (width - label.width) / 2, top + (height + label.height) / 2, label.width, 1.5);
  }
  context.globalAlpha = 1;
}
