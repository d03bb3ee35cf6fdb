import { lineHeight } from '../../src/map/mapLabels.ts';
import type { MapLabel } from '../../src/map/placeLabels.ts';
import { fontFamily } from '../../src/map/textWidth.ts';

/** The text of labels with its halo, drawn once and copied in every frame: outlining text is what takes long. */
export interface LabelBitmaps {
  /** The label in this colour on a halo, for this many device pixels per CSS pixel. */
  get(label: MapLabel, fill: string, halo: string, pixelRatio: number): LabelBitmap;
  clear(): void;
}

/** A label drawn once, with its halo. */
export interface LabelBitmap {
  readonly picture: HTMLCanvasElement;
  /** In CSS pixels, the halo included. */
  readonly width: number;
  readonly height: number;
}

/** An empty store; it forgets all when it holds more labels than a view shows. */
export function createLabelBitmaps(): LabelBitmaps {
  const bitmaps = new Map<string, LabelBitmap>();
  return {
    get(label, fill, halo, pixelRatio) {
      const key = [label.kind, label.size, fill, halo, pixelRatio, ...label.lines].join('\n');
      let bitmap = bitmaps.get(key);
      if (!bitmap) {
        if (bitmaps.size >= mostKept) bitmaps.clear();
        bitmap = drawBitmap(label, fill, halo, pixelRatio);
        bitmaps.set(key, bitmap);
      }
      return bitmap;
    },
    clear: () => bitmaps.clear(),
  };
}

const mostKept = 400;

/** Width of the halo on each side of the letters, in pixels. */
const haloWidths = { topic: 3, paper: 2.5 };

function drawBitmap(label: MapLabel, fill: string, halo: string, pixelRatio: number): LabelBitmap {
  const picture = document.createElement('canvas');
  const pen = picture.getContext('2d');
  const haloWidth = haloWidths[label.kind];
  const font = `${label.weight} ${label.size}px ${fontFamily}`;
  if (pen) pen.font = font;
  // Other fonts stand in for scripts that Inter lacks, and may be wider than reckoned.
  const widths = label.lines.map((line) => pen?.measureText(line).width ?? 0);
  const room = haloWidth + 1;
  picture.width = Math.ceil((Math.max(label.width, ...widths) + 2 * room) * pixelRatio);
  picture.height = Math.ceil((label.height + 2 * room) * pixelRatio);
  const bitmap = { picture, width: picture.width / pixelRatio, height: picture.height / pixelRatio };
  if (!pen) return bitmap;
  pen.scale(pixelRatio, pixelRatio);
  pen.font = font;
  pen.textAlign = 'center';
  pen.lineJoin = 'round';
  pen.strokeStyle = halo;
  pen.lineWidth = 2 * haloWidth;
  pen.fillStyle = fill;
  const top = (bitmap.height - label.height) / 2;
  const baselines = label.lines.map((_, i) => top + label.size * ((i + 0.5) * lineHeight + 0.36));
  label.lines.forEach((line, i) => pen.strokeText(line, bitmap.width / 2, baselines[i]));
  label.lines.forEach((line, i) => pen.fillText(line, bitmap.width / 2, baselines[i]));
  return bitmap;
}
