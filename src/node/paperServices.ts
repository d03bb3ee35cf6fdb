import { papersOfMask } from '../analytics/crossFilter.ts';
import { distinctTerms } from '../analytics/distinctTerms.ts';
import type { MapTrust, NearPapers, Services } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import { nearestRows } from './paperDetail.ts';
import { countPapers, type Project } from './project/project.ts';

/** The services that tell of papers of the open project what is not on the map. */
export function createPaperServices(
  opened: () => Promise<Project>,
  findTrust: (project: Project) => Promise<MapTrust>,
): Pick<Services, 'distinguish' | 'nearest' | 'trust'> {
  let known: { readonly positions: Float32Array; readonly trust: Promise<MapTrust> } | null = null;
  return {
    async distinguish(papers, others) {
      const project = await opened();
      const { matrix, vocabulary } = project.analysis;
      return distinctTerms(matrix, vocabulary, setOf(project, papers), others && setOf(project, others), nTerms);
    },

    async nearest(index, count): Promise<NearPapers> {
      const project = await opened();
      setOf(project, [index]);
      const most = Math.max(0, Math.floor(Number(count)) || 0);
      const nearest = nearestRows(project.analysis.vectors, index, most);
      return {
        indices: Int32Array.from(nearest, (one) => one.index),
        similarities: Float32Array.from(nearest, ({ similarity }) => similarity),
      };
    },

    async trust() {
      const project = await opened();
      const { positions } = project.analysis;
      if (known?.positions !== positions) {
        const trust = findTrust(project);
        known = { positions, trust };
        trust.catch(() => (known = null));
      }
      return known.trust;
    },
  };
}

const nTerms = 20;

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
