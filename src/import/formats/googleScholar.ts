import type { RawPaper, Reader } from '../reader.ts';
import { pause, record } from '../reader.ts';
import { linesOf } from '../sourceText.ts';

/** Results copied from a page of Google Scholar: title, "A Lee, B Yu… - Journal of …, 2017 - site.org", a few lines of text, "Cited by 12". */
export const googleScholar: Reader = {
  name: 'Google Scholar',
  recognizes(sample) {
    if (!/Cited by \d|Related articles/.test(sample)) return 0;
    const lines = sample.split('\n', 2000).map((line) => line.trim());
    return lines.some((line, i) => i > 0 && bylineOf(line) !== null) && lines.some(isEnd) ? 0.92 : 0;
  },
  *read(source) {
    let open = null as Open | null;
    let before = { text: '', line: 0 };
    let line = 0;
    for (const raw of linesOf(source)) {
      line++;
      if (line % 5000 === 0) yield pause;
      const text = raw.trim();
      if (text === '' || isLink(text)) continue;
      const byline = before.text === '' ? null : bylineOf(text);
      if (byline) {
        // What was taken for this one's predecessor's text is its title.
        if (open?.texts.at(-1) === before.text) open.texts.pop();
        if (open) yield record(open.line, paperOf(open));
        open = { title: before.text, line: before.line, byline, texts: [], isEnded: false };
      } else if (open && isEnd(text)) open.isEnded = true;
      else if (open && !open.isEnded && open.texts.length < maxLines) open.texts.push(text);
      before = isEnd(text) ? { text: '', line } : { text, line };
    }
    if (open) yield record(open.line, paperOf(open));
  },
};

/** More lines than these are no excerpt. */
const maxLines = 12;

interface Open {
  readonly title: string;
  readonly line: number;
  readonly byline: Byline;
  readonly texts: string[];
  isEnded: boolean;
}

interface Byline {
  readonly authors: readonly string[];
  readonly venue: string;
  readonly year: number | null;
}

function paperOf({ title, byline, texts }: Open): RawPaper {
  return { ...byline, title: title.replace(/^(?:\[\p{Lu}{2,9}\]\s?){1,4}/u, ''), abstract: texts.join(' ') };
}

/** Who wrote it, where and when; null when the line says something else. */
function bylineOf(line: string): Byline | null {
  if (line.length > 300) return null;
  const [names, ...rest] = line.replaceAll('\u00a0', ' ').split(' - ');
  if (rest.length === 0 || rest.length > 3) return null;
  const authors = names.split(/, ?/).map((name) => name.replace(/…$/, '').trim());
  if (!authors.every((name) => /^\p{Lu}{1,5} \p{L}[\p{L}\p{M}'’. -]{0,40}$/u.test(name))) return null;
  const place = rest.length > 1 ? rest.slice(0, -1).join(' - ') : '';
  const year = /(?:^|, )((?:1[5-9]|20)\d\d)$/.exec(place);
  return {
    authors,
    venue: (year ? place.slice(0, year.index) : place).trim(),
    year: year && Number(year[1]),
  };
}

/** "[PDF] arxiv.org", a link beside a title. */
function isLink(line: string): boolean {
  return /^\[\p{Lu}{2,9}\] \S{1,100}\.[a-z]{2,10}$/u.test(line);
}

/** "Save Cite Cited by 12 Related articles", under an excerpt. */
function isEnd(line: string): boolean {
  return line.length < 200 && /^(?:☆ ?)?(?:Save|Cite|Cited by \d+|Related articles|All \d+ versions)\b/.test(line);
}
