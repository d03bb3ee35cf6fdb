/**
 * A picture as plain data: the map and every chart are scenes, drawn by the screen and by src/export/svg.ts alike.
 * Coordinates are in units of one CSS pixel at scale 1, x to the right and y down; marks are drawn in order.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** A CSS colour; '' leaves the ground transparent. */
  readonly background: string;
  /** What the picture shows, in words, for people who cannot see it. */
  readonly title: string;
  /** The same at length: the numbers a reader would take from it. */
  readonly description?: string;
  readonly marks: readonly Mark[];
}

/** What a click on a mark filters by: a value of a category field, '' for papers without one, or a range of a number, both ends included. */
export type FieldPick =
  | { readonly field: string; readonly value: string }
  | { readonly field: string; readonly range: readonly [least: number, most: number] };

/** One thing that is drawn. */
export type Mark = PointsMark | RectMark | LineMark | PathMark | TextMark;

/** Many discs in one mark; the arrays have an entry a disc. */
export interface PointsMark {
  readonly kind: 'points';
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: number;
  /** Index into `palette`. */
  readonly color: Uint16Array;
  readonly palette: readonly string[];
  readonly opacity: number;
}

/** A rectangle. */
export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly opacity?: number;
  readonly radius?: number;
  /** What a pointer over it is told. */
  readonly hint?: string;
  /** The topic it stands for: a click filters by it. */
  readonly topic?: number;
  /** What else a click filters by; drawn over marks that pick ranges, a line picks all that it crosses. */
  readonly pick?: FieldPick;
}

/** A straight line. */
export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string;
  readonly opacity?: number;
}

/** A shape. */
export interface PathMark {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
  readonly fill: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
  readonly hint?: string;
  readonly topic?: number;
  readonly pick?: FieldPick;
}

/** A line of text. */
export interface TextMark {
  readonly kind: 'text';
  /** Where the anchor of the baseline stands. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** A rim of the ground's colour, `width` wide on every side. */
  readonly halo?: { readonly color: string; readonly width: number };
  readonly opacity?: number;
  readonly topic?: number;
  readonly pick?: FieldPick;
}
