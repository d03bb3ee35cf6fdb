import { splitKeywords, yearOf } from '../fields.ts';
import { latexToText } from '../latexText.ts';
import type { RawPaper, ReadItem, Reader } from '../reader.ts';
import { pause, record } from '../reader.ts';
import type { SourceText } from '../sourceText.ts';
import type { BibtexEntry } from './bibtexScan.ts';
import { bibtexEntries } from './bibtexScan.ts';

/** BibTeX and BibLaTeX, with string macros, cross-references and LaTeX as text. */
export const bibtex: Reader = {
  name: 'BibTeX',
  recognizes(sample) {
    const entry =
      /^[ \t}]{0,40}@\s?(?!comment|string|preamble)[A-Za-z]{3,30}\s?[{(]\s?[^\s{}()"=]{0,300}\s?,?\s*(?:[\w-]{1,60}\s*=|$)/im;
    if (entry.test(sample)) return 0.96;
    return /^@(?:string|preamble|comment)\s?[{(]/im.test(sample) ? 0.6 : 0;
  },
  *read(source) {
    let parents: ReadonlyMap<string, BibtexEntry> | null = null;
    for (const item of bibtexEntries(source)) {
      if ('kind' in item) {
        yield item;
        continue;
      }
      const refers = item.fields.has('crossref') || item.fields.has('xdata');
      if (refers) parents ??= yield* parentsIn(source, source.fraction());
      yield record(item.line, paperOfEntry(item, refers && parents !== null ? parents : noParents));
    }
  },
};

const noParents: ReadonlyMap<string, BibtexEntry> = new Map();

/** The entries that others refer to, by key, wherever they stand; looked for once an entry refers to any, which few files have. */
function* parentsIn(source: SourceText, fraction: number): Generator<ReadItem, ReadonlyMap<string, BibtexEntry>> {
  const wanted = new Set<string>();
  const reference = /\b(?:crossref|xdata)\s{0,99}=\s{0,99}["{]([^"{}]{1,300})["}]/gi;
  let tail = '';
  for (const chunk of source.chunks()) {
    const text = tail + chunk;
    for (const [, keys] of text.matchAll(reference)) {
      for (const key of keys.split(',')) wanted.add(key.trim().toLowerCase());
    }
    tail = text.slice(-600);
    source.setFraction(fraction);
    yield pause;
  }
  const parents = new Map<string, BibtexEntry>();
  if (wanted.size === 0) return parents;
  for (const item of bibtexEntries(source)) {
    if ('kind' in item) {
      if (item.kind !== 'pause') continue;
      source.setFraction(fraction);
      yield item;
    } else if (wanted.has(item.key.toLowerCase())) parents.set(item.key.toLowerCase(), item);
  }
  source.setFraction(fraction);
  return parents;
}

function paperOfEntry(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): RawPaper {
  const parent = byKey.get((entry.fields.get('crossref') ?? '').trim().toLowerCase());
  const shared = byKey.size === 0 ? '' : (entry.fields.get('xdata') ?? '');
  const others = shared.split(',').map((key) => byKey.get(key.trim().toLowerCase()));
  const sources = [entry, ...others.filter((other) => other !== undefined)];
  const raw = (...names: readonly string[]): string => {
    for (const name of names) {
      for (const { fields } of sources) {
        const value = fields.get(name);
        if (value !== undefined && /\S/.test(value)) return value;
      }
    }
    return '';
  };
  const inherited = (...names: readonly string[]) =>
    raw(...names) || (names.map((name) => parent?.fields.get(name)).find(Boolean) ?? '');
  const subtitle = raw('subtitle');
  const title = latexToText(raw('title') || raw('booktitle', 'shorttitle'));
  const eprint = raw('eprint', 'arxivid');
  const isArxiv = /arxiv/i.test(raw('eprinttype', 'archiveprefix')) || /^(?:arxiv:)?\d{4}\.\d{4,5}/i.test(eprint);
  return {
    id: decodedId(raw('topograph-id')) || entry.key,
    title: subtitle === '' ? title : `${title.replace(/\s*[:.]\s*$/, '')}: ${latexToText(subtitle)}`,
    abstract: latexToText(raw('abstract', 'abstracten', 'abstractnote', 'summary', 'annote_abstract')),
    authors: namesOf(raw('author') || inherited('editor')),
    year: yearOf(latexToText(inherited('year'))) ?? yearOf(inherited('date', 'issued')),
    venue: latexToText(
      raw('journal', 'journaltitle', 'booktitle') ||
        (parent?.fields.get('booktitle') ?? parent?.fields.get('title') ?? '') ||
        raw('series', 'eventtitle', 'howpublished', 'school', 'institution', 'publisher'),
    ),
    doi: plainAddress(raw('doi', 'ee', 'url', 'bdsk-url-1', 'bdsk-url-2')),
    url:
      plainAddress(raw('url', 'ee', 'link', 'bdsk-url-1')) ||
      (isArxiv && eprint !== '' ? `https://arxiv.org/abs/${eprint.replace(/^arxiv:/i, '')}` : ''),
    keywords: splitKeywords(
      latexToText(raw('author_keywords', 'keywords', 'keyword', 'author-keywords', 'mendeley-tags', 'tags')),
    ),
    label: latexToText(raw('primaryclass')),
  };
}

/** The names of a list parted by "and" outside of braces; "Lee, Ann" is turned into "Ann Lee". */
function namesOf(list: string): string[] {
  const parts = /[{}\\]/.test(list) ? partsOutsideBraces(list) : list.split(/\sand\s/i);
  return parts.map(readableName).filter((name) => name !== '' && name !== 'others');
}

function partsOutsideBraces(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < list.length; i++) {
    const code = list.charCodeAt(i);
    if ((code > 64 && code < 91) || (code > 96 && code < 123)) continue;
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125) depth--;
    else if (depth <= 0 && isA(list.charCodeAt(i + 1)) && /^\sand\s/i.test(list.slice(i, i + 5))) {
      parts.push(list.slice(start, i));
      i += 4;
      start = i;
    }
  }
  parts.push(list.slice(start));
  return parts;
}

function isA(code: number): boolean {
  return code === 97 || code === 65;
}

function readableName(name: string): string {
  const readable = latexToText(name);
  const text = (/\s\s|[^\S ]/.test(readable) ? readable.replace(/\s+/g, ' ') : readable).trim();
  if (!text.includes(',') || /^\s*\{.*\}\s*$/s.test(name)) return text;
  const parts = text.split(/\s*,\s*/);
  if (parts.length > 3) return text;
  // "von Last, Jr, First"
  return parts.length === 2 ? `${parts[1]} ${parts[0]}`.trim() : `${parts[2]} ${parts[0]}, ${parts[1]}`.trim();
}

/** An id as src/export/bibtex.ts writes it. */
function decodedId(id: string): string {
  if (!id.includes('%')) return id;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** An address or identifier, which LaTeX escapes in its own way. */
function plainAddress(value: string): string {
  if (!/[\\{}]/.test(value)) return value.trim();
  return value
    .replace(/\\url\s?\{([^{}]*)\}/, '$1')
    .replace(/\{\\(?:_|textunderscore)\}|\\textunderscore\b/g, '_')
    .replace(/\\([_%&#~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}
