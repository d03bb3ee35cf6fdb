import { yearOf } from '../fields.ts';
import type { RawPaper, Reader } from '../reader.ts';
import { pause, record } from '../reader.ts';
import { linesOf } from '../sourceText.ts';

/** "12. J Ophthalmol. 2014 Nov;118(11):943-52." opens a record. */
const citation = /^\d{1,6}\. \S.{2,150}\. ?\d{4}\b/;

/** PubMed's "Abstract (text)" format: numbered records of citation, title, authors, affiliations and abstract. */
export const pubmedText: Reader = {
  name: 'PubMed (text)',
  recognizes: (sample) =>
    /^PMID: \d+/m.test(sample) && /^\s{0,9}\d{1,6}\. \S.{2,150}\. ?\d{4}\b/m.test(sample) ? 0.95 : 0,
  *read(source) {
    let paragraphs: string[] = [];
    let held = '';
    let start = 0;
    let line = 0;
    for (const raw of linesOf(source)) {
      line++;
      if (line % 5000 === 0) yield pause;
      const text = raw.trim();
      if (text === '') {
        if (held !== '') paragraphs.push(held);
        held = '';
      } else if (held === '' && citation.test(text)) {
        if (start > 0) yield record(start, paperOfText(paragraphs));
        paragraphs = [];
        start = line;
        held = text;
      } else held = held === '' ? text : `${held}\n${text}`;
    }
    if (held !== '') paragraphs.push(held);
    if (start > 0) yield record(start, paperOfText(paragraphs));
  },
};

function paperOfText([source, title, ...rest]: readonly string[]): RawPaper {
  const ending = rest.find((paragraph) => /^(?:DOI|PMCID|PMID): /m.test(paragraph)) ?? '';
  const isNote = (paragraph: string) =>
    paragraph === ending ||
    /^(?:Author information|Collaborators|Comment (?:in|on)|Erratum|Update (?:in|of)|Republished|Retraction|Conflict of interest|\[Article in |Copyright|©|\(c\) ?\d{4}|\u00a9|DOI:|PMCID:|PMID:)/i.test(
      paragraph,
    );
  const parts = rest.filter((paragraph) => !isNote(paragraph));
  const authors = parts[0] !== undefined && isAuthorLine(parts[0]) ? parts[0] : '';
  const prose = parts.slice(authors === '' ? 0 : 1);
  return {
    id: /^PMID: (\d+)/m.exec(ending)?.[1],
    title: title?.replaceAll('\n', ' ').replace(/^\[(.*)\]\.?$/, '$1'),
    abstract: prose.filter((paragraph) => paragraph.length > 80 || prose.length > 1).join(' '),
    authors: authors
      .replaceAll('\n', ' ')
      .replace(/\.$/, '')
      .replace(/\(\d+\)/g, '')
      .split(/,\s+/)
      .filter(Boolean),
    year: yearOf(source.slice(source.indexOf('. ') + 1)),
    venue: /^\d+\. (.*?)\. ?\d{4}\b/s.exec(source)?.[1],
    doi: /doi:\s?(\S+)/i.exec(`${source}\n${ending}`)?.[1],
    url: /^PMID: (\d+)/m.exec(ending)?.[1]?.replace(/^/, 'https://pubmed.ncbi.nlm.nih.gov/'),
  };
}

/** "Nakao S." or "Lee AB(1), van Dam C(2)." */
function isAuthorLine(paragraph: string): boolean {
  const names = paragraph.replaceAll('\n', ' ').split(/,\s+/);
  const areNames = names.filter((name) =>
    /^[\p{L}'’ -]+ \p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd))?(?:\(\d+\))*(?:\(#\))?\.?$/u.test(name),
  ).length;
  return areNames >= 0.7 * names.length;
}
