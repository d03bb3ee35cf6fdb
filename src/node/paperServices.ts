import { papersOfMask } from '../analytics/crossFilter.ts';
import type { MapTrust, NearPapers, Services } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import type { Engine } from './engine.ts';
import { countPapers, type Project } from './project/project.ts';

/** What the services need of the window in which the project is open. */
interface Window {
  readonly engine: Engine;
  project(): Promise<Project>;
  finished<T>(answer: Promise<{ value: T } | null>): Promise<T>;
}

/** The services that tell of papers of the open project what is not on the map. */
export function createPaperServices({
  engine,
  project: opened,
  finished,
}: Window): Pick<Services, 'paper' | 'distinguish' | 'nearest' | 'trust'> {
  let known: { readonly positions: Float32Array; readonly trust: Promise<MapTrust> } | null = null;
  return {
    async paper(index) {
      const { papers, analysis } = await opened();
      const { labels, matrix, vocabulary, vectors } = analysis;
      const ground = { papers, analysis: { labels, matrix, vocabulary, vectors } };
      return finished(engine.question('paper', { ground, index: Number(index) }));
    },

    async distinguish(papers, others) {
      const project = await opened();
      const { matrix, vocabulary } = project.analysis;
      const groups = { papers: setOf(project, papers), others: others && setOf(project, others) };
      return finished(engine.question('distinguish', { matrix, vocabulary, ...groups }));
    },

    async nearest(paper, most): Promise<NearPapers> {
      const project = await opened();
      setOf(project, [paper]);
      const count = Math.max(0, Math.floor(Number(most)) || 0);
      return finished(engine.question('nearest', { vectors: project.analysis.vectors, paper, count }));
    },

    async trust() {
      const project = await opened();
      const { vectors, neighbors, positions } = project.analysis;
      if (known?.positions !== positions) {
        const trust = finished(engine.errand('trust', { vectors, neighbors, positions }));
        known = { positions, trust };
        trust.catch(() => (known = null));
      }
      return known.trust;
    },
  };
}

/** The papers that a page named, each once and ascending; a failure when one of them does not exist. */
export function setOf({ papers }: Project, indices: ArrayLike<number>): Uint32Array {
  const n = countPapers(papers);
  const isIn = new Uint8Array(n);
  for (let i = 0; i < (indices?.length ?? 0); i++) {
    const index = indices[i];
    if (!Number.isInteger(index) || index < 0 || index >= n)
      throw createFailure('not-found', `There is no paper ${index} on this map. Choose another one.`);
    isIn[index] = 1;
  }
  return papersOfMask(isIn);
}
