import type { KScore } from '../../analysis.ts';
import type { Settings } from '../../settings.ts';
import type { Project } from '../project/project.ts';

/**
 * The numbers of topics that an analysis tried; where one was given, those that were tried before for the same vectors, so
 * that another one stays a click away.
 */
export function scoresToShow(tried: readonly KScore[], before: Project, settings: Settings): readonly KScore[] {
  const isSame = (['text', 'vectors', 'seed'] as const).every(
    (part) => JSON.stringify(before.settings[part]) === JSON.stringify(settings[part]),
  );
  return tried.length === 0 && isSame ? before.analysis.kScores : tried;
}
