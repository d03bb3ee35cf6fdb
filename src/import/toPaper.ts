import type { Paper } from '../paper.ts';
import { cleanText, collapseSpace, ownText } from './cleanText.ts';
import { withoutCopyright } from './copyrightNotice.ts';
import { doiOf, urlOf } from './fields.ts';
import type { LanguageOf } from './languageOf.ts';
import { headingElements, withHeadings } from './structuredHeadings.ts';
import type { RawPaper } from './reader.ts';
import { idAsRead } from './mergedPapers.ts';

/** The cleaned paper of a record; null when the record holds neither a title nor an abstract. */
export function toPaper(raw: RawPaper, file: string, line: number, languageOf: LanguageOf = untold): Paper | null {
  const { ownsText } = raw;
  const abstract = abstractOf(raw.abstract ?? '', ownsText);
  const title = withoutPlaceholder(cleanText(raw.title ?? '', ownsText)) || firstWords(abstract);
  if (title === '') return null;
  const rawId = collapseSpace(raw.id ?? '', ownsText).slice(0, 300);
  const doi = doiOf(raw.doi ?? '') || doiOf(raw.url ?? '');
  const source = { file, line, rawId };
  return {
    id: idAsRead({ title, abstract, source }),
    title,
    abstract,
    authors: cleanList(raw.authors, ownsText),
    year: raw.year ?? null,
    venue: cleanText(raw.venue ?? '', ownsText),
    doi: ownText(doi),
    url: ownText(urlOf(raw.url ?? '')) || (doi && `https://doi.org/${doi}`) || arxivUrl(rawId),
    keywords: cleanList(raw.keywords, ownsText),
    label: cleanText(raw.label ?? '', ownsText),
    fields: raw.fields?.map(([name, value]) => [name, typeof value === 'string' ? ownText(value) : value]) ?? [],
    language: languageOf(title, abstract, raw.language ?? ''),
    source,
    alsoIn: [],
  };
}

/** The cleaned abstract: cleaning it again, as when it comes back from an export, changes nothing. */
function abstractOf(raw: string, ownsText: boolean | undefined): string {
  let text = raw;
  for (let pass = 0; pass < maxPasses; pass++) {
    const before = text;
    text = withoutCopyright(withHeadings(cleanText(headingElements(text.replace(abstractHeading, '')), ownsText)));
    if (text === before) break;
  }
  return withoutPlaceholder(text);
}

const maxPasses = 6;

/** The page of a paper whose id is arXiv's; '' for any other id. */
function arxivUrl(id: string): string {
  const number = /^(?:arxiv:\s?)?(\d\d(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,2})?)$/i.exec(id)?.[1];
  return number === undefined ? '' : `https://arxiv.org/abs/${number}`;
}

/** The heading that some sources write before an abstract; "Abstract interpretation is ..." is none. */
const abstractHeading =
  /^\s*(?:<(?:\w{1,9}:)?(title|p|b|h\d|strong|bold)>\s*abstract\s*[:.]?\s*<\/(?:\w{1,9}:)?\1>|abstract\s?[:.\u2014-]\s)/i;

/** What exporters write where there is nothing. */
function withoutPlaceholder(text: string): string {
  return text.length < 60 && placeholder.test(text) ? '' : text;
}

const placeholder =
  /^[[("']?\s?(?:n\/?a|n\.a\.|nan|null|none|undefined|-+|\.+|\?+|\u2014|no (?:abstract|title|summary|description)(?: (?:is |was )?(?:available|provided|found|given|supplied))?|abstract (?:not|un)\s?available|not available|unknown title|untitled)\s?\.?[\])"']?$/i;

/** The beginning of an abstract in place of a missing title. */
function firstWords(abstract: string): string {
  if (abstract === '') return '';
  const words = abstract.slice(0, 200).split(' ');
  if (words.length <= 12 && abstract.length <= 100) return abstract;
  const start = words.slice(0, 12).join(' ');
  return `${(start.length > 100 ? start.slice(0, 100) : start).replace(/[\s,;:.\u2014-]+$/, '')}…`;
}

function cleanList(values: readonly string[] | undefined, areOwn: boolean | undefined): readonly string[] {
  if (values === undefined || values.length === 0) return none;
  const clean: string[] = [];
  for (const value of values) {
    const text = cleanText(value, areOwn);
    if (text !== '' && text.length < 500) clean.push(text);
  }
  return clean.length > fewValues || clean.some((text, i) => clean.indexOf(text) < i) ? [...new Set(clean)] : clean;
}

/** So many are compared with each other sooner than put into a set. */
const fewValues = 12;
const none: readonly string[] = [];

const untold: LanguageOf = () => '';
