import type { Ranking, Services } from '../host/contract.ts';
import type { Paper } from '../paper.ts';
import { alike, answerSearch, likenessOf, type SearchGround } from '../search/answerSearch.ts';
import { directionOfPapers } from '../search/directions.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { stringAt, type Strings } from '../strings.ts';
import { setOf } from './paperServices.ts';
import type { Project } from './project/project.ts';

/** The services that find papers of the open project. */
export function createSearchServices(
  opened: () => Promise<Project>,
  indexOf: (project: Project) => Promise<SearchIndex>,
): Pick<Services, 'search' | 'similar'> {
  return {
    async search(query, ranking = 'words') {
      const project = await opened();
      const ground = searchGround(project, await indexOf(project));
      const isKnown = rankings.includes(ranking);
      return answerSearch(ground, String(query).slice(0, longestQuery), isKnown ? ranking : 'words');
    },

    async similar(example) {
      const project = await opened();
      const papers = 'papers' in example ? setOf(project, example.papers) : null;
      const ground = searchGround(project, await indexOf(project));
      const likeness = papers
        ? { direction: directionOfPapers(project.analysis.vectors, papers), papers: [...papers] }
        : likenessOf(ground, String('text' in example ? example.text : '').slice(0, longestQuery));
      const { direction = null, papers: own = [] } = likeness ?? {};
      return direction ? alike(ground, { direction, papers: own }) : answerSearch(ground, '', 'words');
    },
  };
}

/** Where searches of a project look. */
export function searchGround({ papers, analysis }: Project, index: SearchIndex): SearchGround {
  const { vectors, positions } = analysis;
  return { index, vectors, positions, paperCalled: (name) => paperCalled(papers, name) };
}

const rankings: readonly Ranking[] = ['words', 'likeness', 'both'];

/** An abstract may be pasted as an example, and more. */
const longestQuery = 20_000;

/** The first paper whose title is this, whatever the case, or whose id it is. */
function paperCalled(papers: Project['papers'], name: string): number | null {
  const wanted = plainTitle(name);
  if (wanted === '') return null;
  const nBytes = Buffer.byteLength(name.trim());
  const titled = firstOf(papers.titles, (bytes, title) => {
    return Math.abs(bytes.length - nBytes) <= caseBytes && plainTitle(title()) === wanted;
  });
  if (titled !== null) return titled;
  const beginning = Buffer.from(`{"id":${JSON.stringify(name.trim())},`);
  return firstOf(papers.json, (bytes, json) => {
    const isUsual = beginning.subarray(0, 6).every((byte, i) => bytes[i] === byte);
    if (isUsual) return beginning.every((byte, i) => bytes[i] === byte);
    return (JSON.parse(json()) as Paper).id === name.trim();
  });
}

/** By how many bytes a title may differ from itself in another case or without its quotation marks. */
const caseBytes = 16;

/** A query writes titles within quotation marks, and so without those of their own. */
function plainTitle(title: string): string {
  return title
    .replace(/["“”„«»]/g, ' ')
    .trim()
    .toLowerCase();
}

/** The first string that fits, of which `text` gives the letters. */
function firstOf({ bytes, offsets }: Strings, isWanted: (bytes: Uint8Array, text: () => string) => boolean) {
  const strings = { bytes, offsets };
  for (let i = 0; i < offsets.length - 1; i++) {
    if (isWanted(bytes.subarray(offsets[i], offsets[i + 1]), () => stringAt(strings, i))) return i;
  }
  return null;
}
