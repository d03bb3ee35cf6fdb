import type { ReactNode, Ref } from 'react';
import type { MapData } from '../../src/host/contract.ts';
import type { Camera, Extent, Insets } from '../../src/map/camera.ts';
import type { Theme } from '../../src/map/theme.ts';
import type { MapTool } from '../state/mapState.ts';
import type { Modifiers } from './areaGestures.ts';
import type { PaperPaint } from './mapPicture.ts';

/** What the map is given to draw and whom it tells; camera, hover and gestures under way stay inside it. */
export interface MapViewProps {
  readonly map: MapData;
  /** A CSS colour per topic, by topic id: `topicColors(...)`. */
  readonly colors: readonly string[];
  /** A colour per paper; null: that of its topic. */
  readonly paint?: PaperPaint | null;
  /** How far the plane can be trusted around each paper, in [0, 1]: where it cannot, it is shaded; null: no such shading. */
  readonly trust?: Float32Array | null;
  readonly theme: Theme;
  /** 1 per paper in the filter, 0 for context; null: every paper is in. A new array for a new filter. */
  readonly visible: Uint8Array | null;
  /** Papers found by a search, lit up while the others fade; null: no search. */
  readonly hits: Int32Array | null;
  /** Where on the map the search belongs: x, y; null: it has no place. */
  readonly place?: Float32Array | null;
  /** Papers in hand, ringed or before all others. */
  readonly held?: Uint32Array;
  /** Papers that the filter leaves out are not drawn at all. */
  readonly isContextHidden?: boolean;
  /** Names are set large, to be read from afar. */
  readonly isPresented?: boolean;
  /** While only a part of the map is in sight, the whole is shown in small. */
  readonly isMinimapShown?: boolean;
  /** What a drag does. */
  readonly tool?: MapTool;
  readonly selected: number | null;
  /** Papers nearest to the selected one, ringed and linked to it. */
  readonly neighbors?: Int32Array | null;
  /** Topics chosen in the filter: their labels come first. */
  readonly selectedTopics?: readonly number[];
  /** The topic that the pointer is on elsewhere: its outline is drawn. */
  readonly hoveredTopic?: number | null;
  /** Pixels that floating panels cover at each side; a fitted map keeps clear of them. */
  readonly insets?: Insets;
  /** A paper was chosen, or null: the choice was cleared. */
  readonly onSelect: (index: number | null) => void;
  /** A paper is to join those in hand, or to leave them. */
  readonly onToggle?: (index: number) => void;
  /** Papers that were drawn around; the keys that were held say how they join those in hand. */
  readonly onArea?: (papers: Uint32Array, modifiers: Modifiers) => void;
  readonly onHover?: (index: number | null) => void;
  /** A topic's label was chosen, on the map's own level or another; `isAdding`: a key asks to add it to those chosen. */
  readonly onTopic: (topic: LevelTopic, keys: Modifiers & { readonly isAdding: boolean }) => void;
  /** The camera came to rest after a movement. */
  readonly onCameraSettled?: (camera: Camera) => void;
  /** Missing: there is no button for the full screen. */
  readonly onFullScreen?: () => void;
  readonly controller?: Ref<MapController>;
  /** What floats over the map: labels keep clear of each of these elements. */
  readonly children?: ReactNode;
}

/** A topic of any level of the tree. */
export interface LevelTopic {
  readonly level: number;
  readonly topic: number;
  /** The level of the map's own topics. */
  readonly mainLevel: number;
}

/** What menus, buttons and shortcuts elsewhere may ask of the map. */
export interface MapController {
  /** Shows the whole map. */
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Moves so that these papers fill the view; nothing happens for none. */
  focusPapers(indices: ArrayLike<number>): void;
  /** Moves just as far as it takes to have the paper in sight; whether it takes any. */
  revealPaper(index: number): boolean;
  focusTopic(topic: number): void;
  getCamera(): Camera;
  /** The papers in sight that the filter leaves in. */
  papersInSight(): Uint32Array;
  /** The part of the world that is in sight. */
  getExtent(): Extent;
  /** Shows this at once, without a flight: a saved project's view. */
  setCamera(camera: Camera): void;
  /** Flies back to there, once the panels have come and gone. */
  returnTo(camera: Camera): void;
}
