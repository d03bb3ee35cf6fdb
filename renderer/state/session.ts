import type { PaperDetail } from '../../src/host/contract.ts';
import type { Camera } from '../../src/map/camera.ts';
import { defaultColoring } from './coloring.ts';
import type { Coloring } from './coloring.ts';
import type { Connection } from './connection.ts';
import type { Dialog } from './dialog.ts';
import { freshHistory } from './explore.ts';
import type { ExploreHistory, PaperGroup } from './explore.ts';
import { noFields } from './fields.ts';
import type { FieldState } from './fields.ts';
import { defaultLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { defaultPointing } from './mapState.ts';
import type { Pointing } from './mapState.ts';
import type { Notice } from './notices.ts';
import type { OpenProject } from './project.ts';
import { noSearch } from './search.ts';
import type { SearchState } from './search.ts';
import type { Work } from './work.ts';

/** Everything that the page knows; immutable, changed by `reduce` alone. */
export interface Session {
  readonly connection: Connection;
  /** Null until the host has built its first project. */
  readonly project: OpenProject | null;
  readonly work: Work | null;
  readonly explore: ExploreHistory;
  /** Selections that were saved under a name. */
  readonly selections: readonly PaperGroup[];
  readonly fields: FieldState;
  readonly coloring: Coloring;
  readonly search: SearchState;
  readonly paperDetail: PaperDetail | null;
  /** Where the map stands after the last finished gesture; null: fitted. */
  readonly camera: Camera | null;
  readonly pointing: Pointing;
  /** The topic under the pointer, in whichever panel. */
  readonly hoveredTopic: number | null;
  readonly layout: Layout;
  /** The topic that is presented, -1 for the whole map; null: nothing is presented. */
  readonly presented: number | null;
  /** The step of the tour; null: no tour is under way. */
  readonly tourStep: number | null;
  readonly dialog: Dialog | null;
  readonly notices: readonly Notice[];
}

/** The session of a page that has just loaded, arranged as it was left. */
export function newSession(layout: Layout = defaultLayout): Session {
  return {
    connection: 'connecting',
    project: null,
    work: null,
    explore: freshHistory,
    selections: [],
    fields: noFields,
    coloring: defaultColoring,
    search: noSearch,
    paperDetail: null,
    camera: null,
    pointing: defaultPointing,
    hoveredTopic: null,
    layout,
    presented: null,
    tourStep: null,
    dialog: null,
    notices: [],
  };
}
