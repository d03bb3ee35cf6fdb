import { noInsets, type Insets } from '../../src/map/camera.ts';
import { noPapers } from '../../src/map/paperSets.ts';

/** What of the page's state is drawn. */
export interface PictureView {
  readonly visible: Uint8Array | null;
  readonly hits: Int32Array | null;
  /** Names are set large. */
  readonly isPresented: boolean;
  /** Where the search belongs: x, y. */
  readonly place: Float32Array | null;
  /** Papers in hand. */
  readonly held: Uint32Array;
  readonly isContextHidden: boolean;
  /** How far the plane can be trusted around each paper; null: not shown. */
  readonly trust: Float32Array | null;
  readonly selected: number | null;
  readonly neighbors: Int32Array | null;
  readonly selectedTopics: readonly number[];
  readonly hoveredTopic: number | null;
  readonly insets: Insets;
}

/** Everything shown, nothing chosen. */
export const plainView: PictureView = {
  visible: null,
  hits: null,
  place: null,
  isPresented: false,
  held: noPapers,
  isContextHidden: false,
  trust: null,
  selected: null,
  neighbors: null,
  selectedTopics: [],
  hoveredTopic: null,
  insets: noInsets,
};
