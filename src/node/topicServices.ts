import { qualityGround } from '../analytics/quality.ts';
import type { Services } from '../host/contract.ts';
import type { Analysis } from '../analysis.ts';
import type { Quality } from '../quality.ts';
import type { Engine } from './engine.ts';
import type { Project } from './project/project.ts';

/** What the services need of the window in which the project is open. */
interface Window {
  readonly engine: Engine;
  project(): Project;
  finished<T>(answer: Promise<{ value: T } | null>): Promise<T>;
}

/** The services that tell of the topics of the open project. */
export function createTopicServices({ engine, project, finished }: Window): Pick<Services, 'quality'> {
  let known: { readonly analysis: Analysis; readonly quality: Promise<Quality> } | null = null;
  return {
    quality() {
      const { analysis } = project();
      if (known?.analysis !== analysis) {
        const quality = finished(engine.errand('quality', qualityGround(analysis)));
        known = { analysis, quality };
        quality.catch(() => (known = null));
      }
      return known.quality;
    },
  };
}
