import { splitKeywords, yearOf } from '../fields.ts';
import type { RawPaper, Reader } from '../reader.ts';
import { record } from '../reader.ts';
import type { TagSyntax, TaggedRecord } from './tagged.ts';
import { taggedRecords, valueOf, valuesOf } from './tagged.ts';

const syntax: TagSyntax = {
  fieldOf(line) {
    const code = line.charCodeAt(0);
    if (code < 65 || code > 90) return null;
    const match = /^([A-Z][A-Z0-9])(?: |$)/.exec(line);
    // The lines of the file itself, not of a record.
    if (match === null || /^(?:FN|VR|EF)$/.test(match[1])) return null;
    return { tag: match[1], value: line.slice(3).trim() };
  },
  begins: (tag, open) => tag === 'PT' && open.size > 0,
  endTag: 'ER',
  endsAtBlank: false,
};

/** Web of Science's plain text export ("savedrecs.txt", "ISI Export Format"). */
export const webOfScience: Reader = {
  name: 'Web of Science',
  recognizes(sample) {
    const hasHeader = /^\ufeff?FN (?:Thomson|Clarivate|ISI)/m.test(sample);
    const hasRecord = /^PT [A-Z]\s*$/m.test(sample) && /^(?:AU|TI|SO|UT) \S/m.test(sample);
    return hasRecord ? 0.97 : hasHeader ? 0.9 : 0;
  },
  *read(source) {
    for (const item of taggedRecords(source, syntax)) {
      if ('kind' in item) yield item;
      else if (item.fields.has('PT') || item.fields.has('TI')) yield record(item.line, paperOfWebOfScience(item));
    }
  },
};

function paperOfWebOfScience(tagged: TaggedRecord): RawPaper {
  const keywords = (tag: string) => splitKeywords(valueOf(tagged, tag).replaceAll('\n', ' '));
  const authorKeywords = keywords('DE');
  return {
    id: valueOf(tagged, 'UT'),
    title: valueOf(tagged, 'TI'),
    abstract: valueOf(tagged, 'AB'),
    authors: valuesOf(tagged, 'AF', 'AU', 'BA', 'CA').flatMap((value) => value.split('\n')),
    year: yearOf(valueOf(tagged, 'PY')) ?? yearOf(valueOf(tagged, 'EA', 'PD')),
    venue: valueOf(tagged, 'SO', 'JI', 'J9'),
    doi: valueOf(tagged, 'DI'),
    keywords: authorKeywords.length > 0 ? authorKeywords : keywords('ID'),
    label: valueOf(tagged, 'WC').split(';')[0],
  };
}
