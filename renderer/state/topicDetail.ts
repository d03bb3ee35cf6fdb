import type { Topic } from '../../src/analysis.ts';
import type { Session } from './session.ts';

/** The topic that is chosen, on the level that is shown; null while none is, or several are. */
export function selectOnlyTopic({ project, explore }: Session): Topic | null {
  const { topics } = explore.present;
  return project && topics.length === 1 ? (project.view.map.topics[topics[0]] ?? null) : null;
}
