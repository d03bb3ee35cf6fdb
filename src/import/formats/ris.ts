import { doiOf, splitKeywords, urlOf, yearOf } from '../fields.ts';
import type { RawPaper, Reader } from '../reader.ts';
import { record } from '../reader.ts';
import type { TagSyntax, TaggedRecord } from './tagged.ts';
import { taggedRecords, valueOf, valuesOf } from './tagged.ts';

const syntax: TagSyntax = {
  fieldOf(line) {
    if (line[2] !== ' ' && line[2] !== '-') return null;
    if (line.startsWith('  - ', 2) && isTag(line)) return { tag: line.slice(0, 2), value: line.slice(6).trim() };
    const match = strictTag.exec(line) ?? looseTag.exec(line);
    return match === null ? null : { tag: match[1], value: line.slice(match[0].length).trim() };
  },
  begins: (tag, open) => tag === 'TY' && open.size > 0,
  endTag: 'ER',
  endsAtBlank: false,
};

/** Whether strictTag knows the first two characters. */
function isTag(line: string): boolean {
  const [first, second] = [line.charCodeAt(0), line.charCodeAt(1)];
  return first >= 65 && first <= 90 && ((second >= 65 && second <= 90) || (second >= 48 && second <= 57));
}

const strictTag = /^([A-Z][A-Z0-9]) {2}-(?: |$)/;
/** Some exporters drop a space; then only the tags of the format count, so that "IL - 6" stays text. */
const looseTag =
  /^(TY|ER|TI|T[123]|CT|BT|ST|AU|A[1234]|ED|AB|N[12]|PY|Y[12]|DA|JO|JF|JA|J[12]|KW|DO|UR|L[1234]|LK|ID|AN|VL|IS|SP|EP|SN|PB|CY|AD|LA|DB|M[123]|C[1-8]|U[1-5]) {0,2}-(?: |$)/;

/** RIS as EndNote, Zotero, Scopus, Embase, ProQuest, Rayyan, IEEE and Web of Science write it. */
export const ris: Reader = {
  name: 'RIS',
  recognizes(sample) {
    if (/^\ufeff?TY {0,2}- ?\S/m.test(sample)) return 0.97;
    const nTags = sample.match(/^[A-Z][A-Z0-9] {2}- /gm)?.length ?? 0;
    return nTags >= 3 && /^(?:ER|TI|T1|AB|AU) {2}-/m.test(sample) ? 0.8 : 0;
  },
  *read(source) {
    for (const item of taggedRecords(source, syntax)) {
      if ('kind' in item) yield item;
      else yield record(item.line, paperOfRis(item));
    }
  },
};

function paperOfRis(tagged: TaggedRecord): RawPaper {
  const links = partsOf(
    ['UR', 'L2', 'LK', 'L1', 'L3'].flatMap((tag) => valuesOf(tagged, tag)),
    /[\n;]\s*/,
  );
  const abstracts = [...valuesOf(tagged, 'AB'), ...valuesOf(tagged, 'N2')];
  return {
    id: valueOf(tagged, 'ID', 'AN'),
    title: valueOf(tagged, 'TI', 'T1', 'CT', 'BT', 'ST'),
    // Some records hold a stub in one tag and the abstract in the other.
    abstract: abstracts.reduce((longest, value) => (value.length > longest.length ? value : longest), ''),
    authors: partsOf(valuesOf(tagged, 'AU', 'A1', 'A2', 'ED'), /\n/),
    year: yearOf(valueOf(tagged, 'PY')) ?? yearOf(valueOf(tagged, 'Y1')) ?? yearOf(valueOf(tagged, 'DA')),
    venue: valueOf(tagged, 'T2', 'JF', 'JO', 'JA', 'J2', 'BT', 'T3'),
    doi:
      valuesOf(tagged, 'DO').find(holdsDoi) ??
      links.find(holdsDoi) ??
      valuesOf(tagged, 'M3', 'N1').find(holdsDoi) ??
      '',
    url: links.find((link) => urlOf(link) !== '') ?? '',
    keywords: valuesOf(tagged, 'KW').flatMap((value) => (/[;\n]/.test(value) ? splitKeywords(value) : [value])),
  };
}

/** The values, parted where the pattern matches. */
function partsOf(values: readonly string[], separator: RegExp): readonly string[] {
  return values.some((value) => separator.test(value)) ? values.flatMap((value) => value.split(separator)) : values;
}

function holdsDoi(value: string): boolean {
  return doiOf(value) !== '';
}
