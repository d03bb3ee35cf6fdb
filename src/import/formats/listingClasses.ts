import { looksLikeAuthors } from './listingAuthors.ts';
import { withoutNumber } from './listingTitles.ts';
import type { ParagraphKind } from './listingKinds.ts';
import { countWords, kindOf, opensSection } from './listingKinds.ts';
import type { ReadItem } from '../reader.ts';
import { pause } from '../reader.ts';
import type { Paragraph } from './listingParagraphs.ts';

/** A paragraph and what it is, judged together with its neighbours; never 'sentence'. */
export interface Classified extends Paragraph {
  readonly kind: ParagraphKind;
}

/** What each paragraph of a listing is, told with a pause now and then. */
export function* classify(paragraphs: readonly Paragraph[]): Generator<ReadItem, Classified[]> {
  const looks: Classified[] = [];
  for (const paragraph of paragraphs) {
    looks.push({ ...paragraph, kind: kindOf(withoutNumber(paragraph.text)) });
    if (looks.length % 500 === 0) yield pause;
  }
  return markRepeated(settleSentences(markTitles(looks)));
}

/** Titles that give themselves away: numbered in order, marked as Markdown headings, or followed by their authors. */
function markTitles(paragraphs: readonly Classified[]): Classified[] {
  const numbered = numberedInOrder(paragraphs);
  return paragraphs.map((paragraph, i) => {
    if (paragraph.kind !== 'sentence' && paragraph.kind !== 'short') return paragraph;
    const isHeading = /^#{1,6}\s/.test(paragraph.text);
    const isSigned = paragraph.kind === 'sentence' && hasAuthorsBelow(paragraphs, i);
    return isHeading || isSigned || numbered.has(i) ? { ...paragraph, kind: 'title' } : paragraph;
  });
}

/** The paragraphs that begin with 1, 2, 3, ...; none when there are fewer than three. */
function numberedInOrder(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const inOrder = new Set<number>();
  let next: number | null = null;
  for (const [i, { text }] of paragraphs.entries()) {
    const number = /^[[(]?(\d{1,5})[\].)]\s?\S/.exec(text)?.[1];
    if (number === undefined || (next !== null && Number(number) !== next)) continue;
    inOrder.add(i);
    next = Number(number) + 1;
  }
  return inOrder.size >= 3 ? inOrder : new Set();
}

function hasAuthorsBelow(paragraphs: readonly Classified[], i: number): boolean {
  const next = paragraphs[i + 1];
  if (next?.kind !== 'short' || !looksLikeAuthors(next.text)) return false;
  const behind = skipFurniture(paragraphs, i + 2);
  return behind === undefined || isProse(behind) || behind.kind === 'heading';
}

/** Single sentences are titles where the listing writes its titles with a full stop, else short abstracts or parts of longer ones. */
function settleSentences(paragraphs: readonly Classified[]): Classified[] {
  const words = paragraphs.map(({ text, kind }) => (isProse({ kind }) ? countWords(text) : 0));
  // Between an abstract that ends and a longer one that begins.
  const isBetween = (i: number) =>
    paragraphs[i].kind === 'sentence' &&
    words[i + 1] > 1.2 * words[i] &&
    (i === 0 || words[i - 1] > words[i] || words[i - 1] === 0) &&
    !opensSection(paragraphs[i + 1].text);
  const leads = (i: number) => {
    const next = skipFurniture(paragraphs, i + 1);
    return next !== undefined && isProse(next);
  };
  let nPlain = 0;
  let nDotted = 0;
  for (const [i, { kind, text }] of paragraphs.entries()) {
    if (kind === 'short' && leads(i) && !looksLikeAuthors(text)) text.endsWith('.') ? nDotted++ : nPlain++;
    else if (isBetween(i) && paragraphs[i - 1]?.kind !== 'short') nDotted++;
  }
  return paragraphs.map((paragraph, i) => {
    if (paragraph.kind !== 'sentence') return paragraph;
    return {
      ...paragraph,
      kind: nDotted > nPlain && isBetween(i) && paragraphs[i - 1]?.kind !== 'short' ? 'short' : 'abstract',
    };
  });
}

function isProse({ kind }: Pick<Classified, 'kind'>): boolean {
  return kind === 'abstract' || kind === 'sentence';
}

/** The first paragraph from i on that is not part of the page. */
function skipFurniture(paragraphs: readonly Classified[], i: number): Classified | undefined {
  let next = i;
  while (paragraphs[next]?.kind === 'furniture') next++;
  return paragraphs[next];
}

/** A short text that recurs all over the page is part of the page. */
function markRepeated(paragraphs: readonly Classified[]): Classified[] {
  const counts = new Map<string, number>();
  for (const { text, kind } of paragraphs) if (kind === 'short') counts.set(text, (counts.get(text) ?? 0) + 1);
  const nAbstracts = paragraphs.filter(({ kind }) => kind === 'abstract').length;
  const isRepeated = (text: string) => (counts.get(text) ?? 0) >= Math.max(3, 0.1 * nAbstracts);
  if ([...counts.keys()].every(isRepeated)) return [...paragraphs];
  return paragraphs.map((paragraph) =>
    paragraph.kind === 'short' && isRepeated(paragraph.text) ? { ...paragraph, kind: 'furniture' } : paragraph,
  );
}
