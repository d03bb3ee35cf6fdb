import { carryHandColors } from './carryColors.ts';
import { reduceColoring } from './coloring.ts';
import type { ColoringAction } from './coloring.ts';
import { reduceConnection } from './connection.ts';
import type { ConnectionAction } from './connection.ts';
import { reduceDialog } from './dialog.ts';
import type { DialogAction } from './dialog.ts';
import { reduceExplore } from './explore.ts';
import type { ExploreAction } from './explore.ts';
import { reduceFields } from './fields.ts';
import type { FieldAction } from './fields.ts';
import { reduceLayout } from './layout.ts';
import type { LayoutAction } from './layout.ts';
import { reduceCamera, reduceHoveredTopic, reducePointing } from './mapState.ts';
import type { MapAction } from './mapState.ts';
import { reduceNotices } from './notices.ts';
import type { NoticeAction } from './notices.ts';
import { reducePaperDetail } from './paperDetail.ts';
import type { PaperDetailAction } from './paperDetail.ts';
import { keepsPlaces, reduceProject, showLevel } from './project.ts';
import type { ProjectAction } from './project.ts';
import { reducePresented, reduceTour } from './guide.ts';
import type { GuideAction } from './guide.ts';
import { reduceSearch } from './search.ts';
import type { SearchAction } from './search.ts';
import { reduceSelections } from './selections.ts';
import type { SelectionAction } from './selections.ts';
import type { Session } from './session.ts';
import { reduceWork } from './work.ts';
import type { WorkAction } from './work.ts';

/** What can happen to a session; each domain's file lists its own. */
export type Action =
  | ColoringAction
  | ConnectionAction
  | DialogAction
  | ExploreAction
  | FieldAction
  | GuideAction
  | LayoutAction
  | MapAction
  | NoticeAction
  | PaperDetailAction
  | ProjectAction
  | SearchAction
  | SelectionAction
  | WorkAction;

/** The session after `action`: every domain answers for its own part. The same session when nothing changed. */
export function reduce(session: Session, action: Action): Session {
  const explore = reduceExplore(session.explore, action);
  const isSamePlace = keepsPlaces(session.project, action);
  const next: Session = {
    connection: reduceConnection(session.connection, action),
    project: showLevel(reduceProject(session.project, action), explore.present.level),
    work: reduceWork(session.work, action),
    explore,
    selections: reduceSelections(session.selections, action),
    fields: reduceFields(session.fields, action),
    coloring: carryHandColors(reduceColoring(session.coloring, action), session.project, action),
    search: isSamePlace ? session.search : reduceSearch(session.search, action),
    paperDetail: isSamePlace ? session.paperDetail : reducePaperDetail(session.paperDetail, action),
    camera: isSamePlace ? session.camera : reduceCamera(session.camera, action),
    pointing: reducePointing(session.pointing, action),
    hoveredTopic: reduceHoveredTopic(session.hoveredTopic, action),
    layout: reduceLayout(session.layout, action),
    presented: reducePresented(session.presented, action),
    tourStep: reduceTour(session.tourStep, action),
    dialog: reduceDialog(session.dialog, action),
    notices: reduceNotices(session.notices, action),
  };
  const keys = Object.keys(next) as (keyof Session)[];
  return keys.every((key) => next[key] === session[key]) ? session : next;
}
