import { doiOf, yearOf } from '../fields.ts';
import type { RawPaper } from '../reader.ts';
import { authorsIn, looksLikeAuthors, titleScore, withoutNumber } from './listingTitles.ts';
import type { ParagraphKind } from './listingKinds.ts';
import { kindOf, opensSection } from './listingKinds.ts';
import type { Paragraph } from './listingParagraphs.ts';

/** A paper of a listing and the line of its title. */
export type ListedPaper = RawPaper & { readonly line: number };

interface Classified extends Paragraph {
  readonly kind: ParagraphKind;
}

/** Paragraphs that stand before an abstract, and the abstract. */
interface Stretch {
  readonly before: Classified[];
  readonly abstract: Classified[];
}

/** The papers of a listing in which titles and abstracts take turns, whatever stands around them. */
export function pairTitles(paragraphs: readonly Paragraph[]): ListedPaper[] {
  const classified = settleSentences(paragraphs.map((paragraph) => ({ ...paragraph, kind: kindOf(paragraph.text) })));
  const { stretches, rest } = stretchesOf(markRepeated(classified));
  if (stretches.length === 0) return titlesOnly(classified);
  const distance = usualDistance(stretches);
  const papers = stretches.map((stretch) => paperOf(stretch, distance));
  return papers.map((paper, i) => ({ ...paper, year: paper.year ?? datedYear(stretches, rest, i) }));
}

/** The year of the date line that stands above the title or, in a listing that begins without one, below the abstract. */
function datedYear(stretches: readonly Stretch[], rest: readonly Classified[], i: number): number | null {
  const yearIn = (paragraph: Classified | undefined) =>
    paragraph?.kind === 'furniture' && paragraph.text.length < 150 ? yearOf(paragraph.text) : null;
  const above = (stretch: Stretch) => {
    const title = stretch.before.findLastIndex(({ kind }) => kind === 'short');
    return yearIn(stretch.before[title - 1]);
  };
  return above(stretches[0]) !== null ? above(stretches[i]) : yearIn((stretches[i + 1]?.before ?? rest)[0]);
}

/** Single sentences are titles where the listing writes its titles with a full stop, else parts of abstracts. */
function settleSentences(paragraphs: readonly Classified[]): Classified[] {
  const leads = (kind: ParagraphKind) =>
    paragraphs.filter((paragraph, i) => paragraph.kind === kind && paragraphs[i + 1]?.kind === 'abstract').length;
  const nShort = paragraphs.filter(
    (paragraph, i) => paragraph.kind === 'short' && nextOfKind(paragraphs, i, 'furniture')?.kind === 'abstract',
  ).length;
  const kind = leads('sentence') > nShort ? 'short' : 'abstract';
  return paragraphs.map((paragraph) => (paragraph.kind === 'sentence' ? { ...paragraph, kind } : paragraph));
}

/** The first paragraph behind i that is not of the kind. */
function nextOfKind(paragraphs: readonly Classified[], i: number, skipped: ParagraphKind): Classified | undefined {
  let next = i + 1;
  while (paragraphs[next]?.kind === skipped) next++;
  return paragraphs[next];
}

/** A short text that recurs all over the page is part of the page. */
function markRepeated(paragraphs: readonly Classified[]): Classified[] {
  const counts = new Map<string, number>();
  for (const { text, kind } of paragraphs) if (kind === 'short') counts.set(text, (counts.get(text) ?? 0) + 1);
  const nAbstracts = paragraphs.filter(({ kind }) => kind === 'abstract').length;
  const isRepeated = (text: string) => (counts.get(text) ?? 0) >= Math.max(3, 0.1 * nAbstracts);
  const isOnlyOne = [...counts.keys()].every(isRepeated);
  if (isOnlyOne) return [...paragraphs];
  return paragraphs.map((paragraph) =>
    paragraph.kind === 'short' && isRepeated(paragraph.text) ? { ...paragraph, kind: 'furniture' } : paragraph,
  );
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
  return isBridged || (opensSection(paragraph.text) && before.every(({ kind }) => kind !== 'short'));
}

/** How many possible titles back from its abstract the title stands in most of the listing; 1: right before it. */
function usualDistance(stretches: readonly Stretch[]): number {
  const counts = new Map<number, number>();
  // The first stretch holds the page's head, whatever its length.
  for (const { before } of stretches.slice(stretches.length > 2 ? 1 : 0)) {
    const candidates = before.filter(({ kind }) => kind === 'short');
    if (candidates.length === 0) continue;
    const distance = candidates.length - candidates.indexOf(bestTitle(candidates));
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

/** The likeliest title; of equal ones the last. */
function bestTitle(candidates: readonly Classified[]): Classified {
  return candidates.reduce((best, candidate) =>
    titleScore(candidate.text) >= titleScore(best.text) ? candidate : best,
  );
}

function paperOf({ before, abstract }: Stretch, distance: number): ListedPaper {
  const candidates = before.filter(({ kind }) => kind === 'short');
  const usual = candidates[candidates.length - distance];
  const best = candidates.length > 0 ? bestTitle(candidates) : undefined;
  const title = usual && best && titleScore(usual.text) >= titleScore(best.text) - 2 ? usual : best;
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
function titlesOnly(paragraphs: readonly Classified[]): ListedPaper[] {
  const candidates = paragraphs.filter(({ kind, text }) => kind === 'short' && !looksLikeAuthors(text));
  const titles = candidates.filter(({ text }) => titleScore(text) >= 4);
  if (titles.length < 3 || titles.length < 0.6 * candidates.length) return [];
  return titles.map(({ line, text }) => ({ line, title: withoutNumber(text) }));
}
