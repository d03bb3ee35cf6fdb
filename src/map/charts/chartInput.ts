import type { TopicLevel } from '../../analysis.ts';
import type { FieldColumn } from '../../fieldColumn.ts';
import type { TopicSimilarity } from '../../mapFindings.ts';
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
  /** Of the chart of a field: the field, with what is chosen of it; null: it has not come yet, or none is chosen. */
  readonly field?: ChartField | null;
  /** Of the chart of topics over time: shares of each year's papers rather than counts. */
  readonly isShare?: boolean;
  /** Of the chart of similar topics; null: it has not come yet. */
  readonly similarity?: TopicSimilarity | null;
  /** Of the tree of topics: its levels from broad to fine, with the colours of each one's topics; missing: one level. */
  readonly tree?: ChartTree;
}

/** A field as its chart shows it. */
export interface ChartField {
  readonly column: FieldColumn;
  /** 1 per paper that every other filter lets through; null: all of them. */
  readonly mask: Uint8Array | null;
  /** The values that the filter lets through; none: no filter by this field's values. */
  readonly chosen: readonly string[];
  /** The range that the filter lets through; null: no filter by this field's numbers. */
  readonly range: readonly [least: number, most: number] | null;
}

/** The tree of topics as its chart shows it. */
export interface ChartTree {
  readonly levels: readonly TopicLevel[];
  readonly colors: readonly (readonly string[])[];
  /** The level whose topics `chosen` names. */
  readonly shown: number;
}

/** How large a chart is drawn, in CSS pixels; text keeps its size. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
  /** With its own heading and legend, as a picture that stands alone. */
  readonly isAlone: boolean;
}
