import { toPixel, type Camera, type Viewport } from '../../src/map/camera.ts';
import { lineHeight } from '../../src/map/mapLabels.ts';
import type { MapLabel, PlacedLabel } from '../../src/map/placeLabels.ts';
import { fontFamily } from '../../src/map/textWidth.ts';
import type { MapTones } from '../../src/map/theme.ts';

/** Labels that come and go softly: each fades in and out in 120 ms, also where it moves to another side of its anchor. */
export interface LabelPainter {
  /** Draws the labels as of `now` (ms); whether any is still fading, so that another frame is needed. */
  draw(context: CanvasRenderingContext2D, placed: readonly PlacedLabel[], view: LabelView, style: LabelStyle): boolean;
  /** Forgets all labels: the next ones stand there at once. */
  clear(): void;
}

export interface LabelView {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly now: number;
}

export interface LabelStyle {
  readonly tones: MapTones;
  /** Topics whose papers are all filtered out are written in the muted tone. */
  readonly isMuted: (label: MapLabel) => boolean;
  /** The topic under the pointer, underlined. */
  readonly hovered: number | null;
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

  return {
    draw(context, placed, { camera, viewport, now }, style) {
      // After a rest no time counts: a change begins its own fade. A frame's time may be before that of a resize.
      const step = lastNow === null ? 1 : Math.min(Math.max(0, now - lastNow), 32) / fadeMs;
      const next = new Map<string, Shown>();
      for (const { label, box } of placed) {
        const [x, y] = toPixel(camera, viewport, label.x, label.y);
        const dx = (box.left + box.right) / 2 - x;
        const dy = (box.top + box.bottom) / 2 - y;
        const before = shown.get(keyOf(label));
        const hasJumped =
          before !== undefined && (before.label.size !== label.size || Math.hypot(before.dx - dx, before.dy - dy) > 12);
        const opacity = Math.min(1, (hasJumped ? 0 : (before?.opacity ?? 0)) + step);
        next.set(keyOf(label), { label, opacity, dx, dy });
      }
      for (const [key, label] of shown) {
        if (!next.has(key) && label.opacity > step) next.set(key, { ...label, opacity: label.opacity - step });
      }
      shown = next;
      const isFading = next.size > placed.length || [...next.values()].some(({ opacity }) => opacity < 1);
      lastNow = now;
      for (const label of next.values())
        paint(context, label, toPixel(camera, viewport, label.label.x, label.label.y), style);
      return isFading;
    },
    clear() {
      shown = new Map();
      lastNow = null;
    },
  };
}

const fadeMs = 120;

/** A topic may be named at several places. */
function keyOf({ kind, id, x, y }: MapLabel): string {
  return `${kind} ${id} ${x} ${y}`;
}

function paint(
  context: CanvasRenderingContext2D,
  { label, opacity, dx, dy }: Shown,
  [xAnchor, yAnchor]: readonly [number, number],
  { tones, isMuted, hovered }: LabelStyle,
): void {
  const isSoft = isMuted(label);
  const x = xAnchor + dx;
  const top = yAnchor + dy - label.height / 2;
  const baselines = label.lines.map((_, i) => top + label.size * ((i + 0.5) * lineHeight + 0.36));
  context.font = `${label.weight} ${label.size}px ${fontFamily}`;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.globalAlpha = opacity * (isSoft ? 0.75 : 1);
  context.strokeStyle = tones.paper;
  context.lineWidth = label.kind === 'topic' ? 6 : 5;
  label.lines.forEach((line, i) => context.strokeText(line, x, baselines[i]));
  context.fillStyle = isSoft || label.kind === 'paper' ? tones.muted : tones.ink;
  label.lines.forEach((line, i) => context.fillText(line, x, baselines[i]));
  if (label.kind === 'topic' && label.id === hovered) {
    context.fillRect(x - label.width / 2, top + label.height, label.width, 1.5);
  }
  context.globalAlpha = 1;
}
