import type { PaperMap } from '../paperMap.ts';
import type { Theme } from '../theme.ts';

/** What every chart is drawn from. */
export interface ChartInput {
  readonly map: PaperMap;
  /** 1 per paper in the filter, 0 for the rest; null: every paper is in. */
  readonly visible: Uint8Array | null;
  /** Topics that the person chose; none: no choice. */
  readonly chosen: ReadonlySet<number>;
  /** A CSS colour per topic. */
  readonly colors: readonly string[];
  readonly theme: Theme;
}

/** How large a chart is drawn, in CSS pixels; text keeps its size. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
  /** With its own heading and legend, as a picture that stands alone. */
  readonly isAlone: boolean;
}
