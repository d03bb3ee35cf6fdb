import { toPixel, type Camera, type Insets, type Viewport } from './camera.ts';

/** A rectangle of pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Text that belongs to a place of the world, already broken into lines and measured. */
export interface MapLabel {
  readonly kind: 'topic' | 'paper';
  /** The topic's or the paper's number. */
  readonly id: number;
  /** The level of a topic in the tree; missing: there is one level. */
  readonly level?: number;
  /** One line or two. */
  readonly lines: readonly string[];
  /** Font size in pixels. */
  readonly size: number;
  readonly weight: 400 | 600;
  /** Of the text in pixels, both lines together. */
  readonly width: number;
  readonly height: number;
  /** World coordinates of the anchor. */
  readonly x: number;
  readonly y: number;
  /** Left out wherever it would hide a paper. */
  readonly yields?: boolean;
  /** What is written where the whole label finds no room. */
  readonly compact?: MapLabel;
}

/** A label with the box that its text fills; the text is centred in it. */
export interface PlacedLabel {
  readonly label: MapLabel;
  readonly box: Box;
  /** Which of the places around its anchor it took. */
  readonly place: number;
  /** It was pushed aside to stay in the window. */
  readonly isPushed: boolean;
}

/** What else takes room in the viewport. */
export interface Surroundings {
  /** Pixels at each side under which nothing can be read. */
  readonly insets?: Insets;
  /** Floating controls. */
  readonly obstacles?: readonly Box[];
  /** Radius of the points, from which the titles of papers keep clear. */
  readonly pointRadius?: number;
  /** How many papers are drawn in a box: titles keep clear of them all, topics' labels step aside to hide fewer. */
  readonly papersIn?: (box: Box) => number;
  /** The place that a label last took; undefined: none. It keeps the place while it is free and, unless `isSteady`, not much worse than another. */
  readonly placeBefore?: (label: MapLabel) => number | undefined;
  /** The map has only been moved since: what finds room where it was stays there. */
  readonly isSteady?: boolean;
}

/** Where a topic's label may stand above and below its anchor, in units of its height. */
const rises = [0, -0.9, 0.9, -1.5, 1.5];

const stepCost = 0.35;

/** How much better another place must be for a label to leave its own. */
const keepShare = 0.6;

/** Pixels that stay free around every label. */
const clearance = { x: 6, y: 3 };

/**
 * The labels that can be shown, first come first served: give them in order of importance. No two boxes overlap, none
 * leaves the viewport or lies under an inset or obstacle, and no level repeats the name of another beside it. A topic's label stands on its anchor, or just above or below
 * it, and slides along the edge while its anchor is in view; a paper's title stands beside its point. A label's place
 * depends on the camera, more important labels and its last place alone, so nothing jumps while the map is moved.
 */
export function placeLabels(
  labels: readonly MapLabel[],
  camera: Camera,
  viewport: Viewport,
  {
    insets,
    obstacles = [],
    pointRadius = 4,
    papersIn = () => 0,
    placeBefore = () => undefined,
    isSteady = false,
  }: Surroundings = {},
): readonly PlacedLabel[] {
  const room: Box = {
    left: (insets?.left ?? 0) + clearance.x,
    top: (insets?.top ?? 0) + clearance.y,
    right: viewport.width - (insets?.right ?? 0) - clearance.x,
    bottom: viewport.height - (insets?.bottom ?? 0) - clearance.y,
  };
  const placed: PlacedLabel[] = [];
  const taken: Box[] = [...obstacles];
  for (const whole of labels) {
    const [x, y] = toPixel(camera, viewport, whole.x, whole.y);
    if (x < room.left || x > room.right || y < room.top || y > room.bottom) continue;
    if (placed.some((other) => repeats(whole, x, y, other))) continue;
    for (let label: MapLabel | undefined = whole; label; label = label.compact) {
      const found = label.kind === 'topic' ? topicPlace(label, x, y) : titlePlace(label, x, y);
      if (!found) continue;
      placed.push({ label, ...found });
      taken.push(found.box);
      break;
    }
  }
  return placed;

  function isFree(box: Box): boolean {
    return contains(room, box) && !taken.some((other) => crowds(box, other));
  }

  function topicPlace(label: MapLabel, x: number, y: number): Place | undefined {
    const before = placeBefore(label);
    const nHidden = papersIn(slideInto(room, boxAround(label, x, y)));
    let best: Place | undefined;
    let bestCost = Infinity;
    for (const [place, rise] of rises.entries()) {
      const whole = boxAround(label, x, y + rise * label.height);
      const box = slideInto(room, whole);
      if (!isFree(box)) continue;
      // A step aside has to spare a good part of the papers.
      const hidden = papersIn(box);
      if (label.yields && hidden > 0) continue;
      const isKept = place === before;
      const cost =
        isKept && isSteady ? -1 : (hidden + stepCost * Math.abs(rise) * (nHidden + 1)) * (isKept ? keepShare : 1);
      const isPushed = box.left !== whole.left || box.top !== whole.top;
      if (cost < bestCost) [best, bestCost] = [{ box, place, isPushed }, cost];
    }
    return best;
  }

  function titlePlace(label: MapLabel, x: number, y: number): Place | undefined {
    const boxes = titlePlaces(label, x, y, pointRadius);
    const isOpen = (place: number) => isFree(boxes[place]) && papersIn(boxes[place]) === 0;
    const before = placeBefore(label);
    const place = before !== undefined && isOpen(before) ? before : boxes.findIndex((_, i) => isOpen(i));
    return place < 0 ? undefined : { box: boxes[place], place, isPushed: false };
  }
}

/** Whether a name says again what one of another level says close by: it is the same, or that with more or fewer phrases. */
function repeats(label: MapLabel, x: number, y: number, { label: other, box }: PlacedLabel): boolean {
  if (label.kind !== 'topic' || other.kind !== 'topic' || label.level === other.level) return false;
  if (Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y) > leastRepeat) return false;
  const [name, said] = [label.lines.join(' '), other.lines.join(' ')];
  return name === said || name.startsWith(`${said}, `) || said.startsWith(`${name}, `);
}

/** Pixels from which on a name may be read twice. */
const leastRepeat = 300;

type Place = Pick<PlacedLabel, 'box' | 'place' | 'isPushed'>;

function titlePlaces(label: MapLabel, x: number, y: number, pointRadius: number): readonly Box[] {
  const aside = pointRadius + 5 + label.width / 2;
  const over = pointRadius + 3 + label.height / 2;
  return [
    boxAround(label, x + aside, y),
    boxAround(label, x - aside, y),
    boxAround(label, x, y - over),
    boxAround(label, x, y + over),
  ];
}

function boxAround({ width, height }: MapLabel, x: number, y: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function slideInto(room: Box, box: Box): Box {
  const dx = Math.max(room.left - box.left, 0) + Math.min(room.right - box.right, 0);
  const dy = Math.max(room.top - box.top, 0) + Math.min(room.bottom - box.bottom, 0);
  return { left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy };
}

function contains(room: Box, box: Box): boolean {
  // Half a thousandth of a pixel for rounding after a slide.
  const slack = 5e-4;
  return (
    box.left >= room.left - slack &&
    box.top >= room.top - slack &&
    box.right <= room.right + slack &&
    box.bottom <= room.bottom + slack
  );
}

function crowds(box: Box, other: Box): boolean {
  return (
    box.left < other.right + clearance.x &&
    box.right > other.left - clearance.x &&
    box.top < other.bottom + clearance.y &&
    box.bottom > other.top - clearance.y
  );
}
