import type { Paper } from '../paper.ts';
import type { SearchGround } from '../search/answerSearch.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { stringAt, type Strings } from '../strings.ts';
import type { Project } from './project/project.ts';

/** What of a project searches look at. */
export interface SearchedProject {
  readonly papers: Pick<Project['papers'], 'json' | 'titles'>;
  readonly analysis: Pick<Project['analysis'], 'vectors' | 'positions'>;
}

/** Where searches of a project look. */
export function searchGround({ papers, analysis }: SearchedProject, index: SearchIndex): SearchGround {
  const { vectors, positions } = analysis;
  return { index, vectors, positions, paperCalled: (name) => paperCalled(papers, name) };
}

/** The first paper whose title is this, whatever the case, or whose id it is. */
function paperCalled(papers: SearchedProject['papers'], name: string): number | null {
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
