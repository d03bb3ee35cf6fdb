import type { ProjectView } from '../../src/host/contract.ts';
import { carryTopics } from '../state/carryTopics.ts';
import { mapAtLevel } from '../state/mapLevel.ts';
import type { MapChange, MapStep } from '../state/mapSteps.ts';
import type { Store } from '../state/store.ts';
import { showProject } from './openPapers.ts';

/** Shows a changed map of the same papers: what was chosen stays chosen, as far as it is still there, and the step can be undone. */
export function showStep(store: Store, view: ProjectView, direction: MapStep['direction'], change: MapChange): void {
  const { project, explore } = store.read();
  const { level, topics } = explore.present;
  const carried = project ? carryTopics(topics, project.view.map.labels, mapAtLevel(view.map, level).labels) : [];
  showProject(store, view, { isSamePapers: true, step: { direction, change, topics: carried } });
}
