import { doiOf, yearOf } from '../fields.ts';
import type { RawPaper, ReadItem } from '../reader.ts';
import { record } from '../reader.ts';
import { authorsIn, looksLikeAuthors } from './listingAuthors.ts';
import { titleScore, withoutNumber } from './listingTitles.ts';
import type { Classified } from './listingClasses.ts';
import { classify } from './listingClasses.ts';
import { opensSection } from './listingKinds.ts';
import type { Paragraph } from './listingParagraphs.ts';

/** A paper of a listing and the line of its title. */
export type ListedPaper = RawPaper & { readonly line: number };

/** Paragraphs that stand before an abstract, and the abstract. */
interface Stretch {
  readonly before: Classified[];
  readonly abstract: Classified[];
}

/** The papers of a listing in which titles and abstracts take turns, whatever stands around them. */
export function* pairTitles(paragraphs: readonly Paragraph[]): Generator<ReadItem> {
  const classified = yield* classify(paragraphs);
  const { stretches, rest } = stretchesOf(classified);
  if (stretches.length === 0) yield* titlesOnly(classified);
  const distance = usualDistance(stretches);
  for (const [i, stretch] of stretches.entries()) {
    const { line, ...paper } = paperOf(stretch, distance);
    yield record(line, { ...paper, year: paper.year ?? datedYear(stretches, rest, distance, i) });
  }
}

/** The year of the date line that stands above the title or, in a listing that begins without one, below the abstract. */
function datedYear(
  stretches: readonly Stretch[],
  rest: readonly Classified[],
  distance: number,
  i: number,
): number | null {
  const yearIn = (paragraph: Classified | undefined) =>
    paragraph?.kind === 'furniture' && paragraph.text.length < 150 ? yearOf(paragraph.text) : null;
  const above = (stretch: Stretch) => {
    const title = titleOf(stretch, distance);
    return title === undefined ? null : yearIn(stretch.before[stretch.before.indexOf(title) - 1]);
  };
  return above(stretches[0]) !== null ? above(stretches[i]) : yearIn((stretches[i + 1]?.before ?? rest)[0]);
}

/** The stretches, and what stands behind the last abstract. */
function stretchesOf(paragraphs: readonly Classified[]): { stretches: Stretch[]; rest: Classified[] } {
  const stretches: Stretch[] = [];
  let before: Classified[] = [];
  for (const paragraph of paragraphs) {
    const current = stretches.at(-1);
    if (paragraph.kind !== 'abstract') {
      before.push(paragraph);
    } else if (current !== undefined && continuesAbstract(before, paragraph)) {
      current.abstract.push(...before.filter(({ kind }) => kind === 'heading'), paragraph);
      before = [];
    } else {
      stretches.push({ before, abstract: [paragraph] });
      before = [];
    }
  }
  return { stretches, rest: before };
}

/** Prose goes on with the abstract above when no title stands between. */
function continuesAbstract(before: readonly Classified[], paragraph: Classified): boolean {
  const isBridged = before.every(({ kind }) => kind === 'heading');
  return isBridged || (opensSection(paragraph.text) && !before.some(isCandidate));
}

/** How many possible titles back from its abstract the title stands in most of the listing; 1: right before it. */
function usualDistance(stretches: readonly Stretch[]): number {
  const counts = new Map<number, number>();
  // The first stretch holds the page's head, whatever its length.
  for (const { before } of stretches.slice(stretches.length > 2 ? 1 : 0)) {
    const candidates = before.filter(isCandidate);
    if (candidates.length === 0) continue;
    const distance = candidates.length - candidates.indexOf(bestTitle(candidates));
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

function isCandidate({ kind }: Classified): boolean {
  return kind === 'short' || kind === 'title';
}

/** The likeliest title; of equal ones the last. */
function bestTitle(candidates: readonly Classified[]): Classified {
  return candidates.reduce((best, candidate) =>
    titleScore(candidate.text) >= titleScore(best.text) ? candidate : best,
  );
}

function scoreOf({ text, kind }: Classified): number {
  return titleScore(text) + (kind === 'title' ? 100 : 0);
}

/** The title among what stands before an abstract: where it usually stands, unless another is much likelier. */
function titleOf({ before }: Stretch, distance: number): Classified | undefined {
  const candidates = before.filter(isCandidate);
  if (candidates.length === 0) return undefined;
  const best = bestTitle(candidates);
  const usual = candidates[candidates.length - distance];
  return usual !== undefined && scoreOf(usual) >= scoreOf(best) - 2 ? usual : best;
}

function paperOf(stretch: Stretch, distance: number): ListedPaper {
  const { before, abstract } = stretch;
  const title = titleOf(stretch, distance);
  // Between a title and its abstract stands what belongs to this paper.
  const between = title === undefined ? [] : before.slice(before.indexOf(title) + 1);
  return {
    line: (title ?? abstract[0]).line,
    title: title === undefined ? '' : withoutNumber(title.text),
    abstract: abstractText([...headingsBefore(before), ...abstract]),
    authors: between
      .flatMap(({ text, kind }) =>
        (kind === 'short' || /^(?:authors?|by)\b/i.test(text)) && looksLikeAuthors(text) ? authorsIn(text) : [],
      )
      .slice(0, 500),
    year: between.map(({ text }) => yearOf(text)).find((year) => year !== null) ?? null,
    doi: between.map(({ text }) => doiOf(text)).find((doi) => doi !== '') ?? '',
    url: between.map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0]).find(Boolean),
  };
}

/** The heading of the abstract's first part; "Abstract" itself says nothing. */
function headingsBefore(before: readonly Classified[]): readonly Classified[] {
  return before.slice(-1).filter(({ kind, text }) => kind === 'heading' && !/^(?:abstract|summary)/i.test(text));
}

function abstractText(parts: readonly Classified[]): string {
  return parts.map(({ text, kind }) => (kind === 'heading' ? `${text.replace(/[:.\s]+$/, '')}:` : text)).join(' ');
}

/** A listing without any abstract: titles alone, where most lines look like titles. */
function titlesOnly(paragraphs: readonly Classified[]): readonly ReadItem[] {
  const candidates = paragraphs.filter((paragraph) => isCandidate(paragraph) && !looksLikeAuthors(paragraph.text));
  const titles = candidates.filter((candidate) => scoreOf(candidate) >= 4);
  if (titles.length < 3 || titles.length < 0.6 * candidates.length) return [];
  return titles.map(({ line, text }) => record(line, { title: withoutNumber(text) }));
}
