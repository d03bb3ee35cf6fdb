import type { Ranking, SearchHits, Services } from '../host/contract.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import type { Engine } from './engine.ts';
import { setOf } from './paperServices.ts';
import type { Project } from './project/project.ts';
import type { SearchedProject } from './searchGround.ts';

/** What the services need of the window in which the project is open. */
interface Window {
  readonly engine: Engine;
  project(): Promise<Project>;
  indexOf(project: Project): Promise<SearchIndex>;
  finished<T>(answer: Promise<{ value: T } | null>): Promise<T>;
}

/** The services that find papers of the open project. */
export function createSearchServices({
  engine,
  project,
  indexOf,
  finished,
}: Window): Pick<Services, 'search' | 'similar'> {
  return {
    async search(query, ranking = 'words') {
      const searched = await project();
      const index = await indexOf(searched);
      const known = rankings.includes(ranking) ? ranking : 'words';
      const request = {
        project: lookedAt(searched),
        index,
        query: String(query).slice(0, longestQuery),
        ranking: known,
      };
      return finished<SearchHits>(engine.question('search', request));
    },

    async similar(given) {
      const searched = await project();
      const example =
        'papers' in given
          ? setOf(searched, given.papers)
          : String('text' in given ? given.text : '').slice(0, longestQuery);
      const request = { project: lookedAt(searched), index: await indexOf(searched), example };
      return finished<SearchHits>(engine.question('similar', request));
    },
  };
}

const rankings: readonly Ranking[] = ['words', 'likeness', 'both'];

/** An abstract may be pasted as an example, and more. */
const longestQuery = 20_000;

function lookedAt({ papers: { json, titles }, analysis: { vectors, positions } }: Project): SearchedProject {
  return { papers: { json, titles }, analysis: { vectors, positions } };
}
