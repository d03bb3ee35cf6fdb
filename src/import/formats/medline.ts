import { doiOf, yearOf } from '../fields.ts';
import type { RawPaper, Reader } from '../reader.ts';
import { record } from '../reader.ts';
import type { TagSyntax, TaggedRecord } from './tagged.ts';
import { taggedRecords, valueOf, valuesOf } from './tagged.ts';

const syntax: TagSyntax = {
  fieldOf(line) {
    if (line[4] !== '-') return null;
    const match = /^([A-Z][A-Z0-9]{1,3}) {0,2}-/.exec(line);
    return match === null || match[0].length !== 5 ? null : { tag: match[1], value: line.slice(5).trim() };
  },
  begins: (tag, open) => tag === 'PMID' && open.has('PMID'),
  endTag: '',
  endsAtBlank: true,
};

/** PubMed's .nbib and MEDLINE format, also as PubMed Central writes it. */
export const medline: Reader = {
  name: 'PubMed (MEDLINE)',
  recognizes(sample) {
    const hasId = /^(?:PMID|PMC )- ?\w/m.test(sample);
    const nTags = sample.match(/^(?:TI|AB|FAU|AU|DP|JT|TA|OWN|STAT|PT|MH) {0,2}- /gm)?.length ?? 0;
    return hasId && nTags >= 1 ? 0.97 : nTags >= 5 ? 0.7 : 0;
  },
  *read(source) {
    for (const item of taggedRecords(source, syntax)) {
      if ('kind' in item) yield item;
      else yield record(item.line, paperOfMedline(item));
    }
  },
};

function paperOfMedline(tagged: TaggedRecord): RawPaper {
  const pmid = /^\d+/.exec(valueOf(tagged, 'PMID'))?.[0] ?? '';
  const pmcid = /^PMC\d+/.exec(valueOf(tagged, 'PMC'))?.[0] ?? '';
  const dois = [...valuesOf(tagged, 'LID'), ...valuesOf(tagged, 'AID'), ...valuesOf(tagged, 'SO')];
  return {
    id: pmid || pmcid,
    title: valuesOf(tagged, 'TI', 'BTI', 'TT', 'CTI').join(' '),
    abstract: valuesOf(tagged, 'AB', 'OAB')
      .join(' ')
      .replace(/^Publisher: Abstract available from the publisher\.$/, ''),
    authors: valuesOf(tagged, 'FAU', 'AU', 'FED', 'ED', 'CN'),
    year: yearOf(valueOf(tagged, 'DP', 'DEP', 'EDAT', 'DA')),
    venue: valueOf(tagged, 'JT', 'TA', 'BTI'),
    doi: dois.find((value) => doiOf(value) !== '') ?? '',
    url:
      pmid !== ''
        ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
        : pmcid && `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`,
    keywords: [...valuesOf(tagged, 'OT'), ...valuesOf(tagged, 'MH')].map(headingOf),
  };
}

/** A MeSH heading without its qualifiers and the star of a major topic: "Humans", "Hypertension/*drug therapy". */
function headingOf(value: string): string {
  return value.split('/')[0].replaceAll('*', '');
}
