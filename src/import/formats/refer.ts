import { yearOf } from '../fields.ts';
import type { RawPaper, Reader } from '../reader.ts';
import { record } from '../reader.ts';
import type { TagSyntax, TaggedRecord } from './tagged.ts';
import { taggedRecords, valueOf, valuesOf } from './tagged.ts';

const syntax: TagSyntax = {
  fieldOf(line) {
    const match = line[0] === '%' ? /^%([A-Z0-9@?!~+*$&[\]()^<>])(?:\s|$)/.exec(line) : null;
    return match === null ? null : { tag: match[1], value: line.slice(3).trim() };
  },
  begins: (tag, open) => tag === '0' && open.has('0'),
  endTag: '',
  endsAtBlank: true,
};

/** EndNote's tagged export (.enw, .enl, "refer"). */
export const refer: Reader = {
  name: 'EndNote (refer)',
  recognizes(sample) {
    const nTags = sample.match(/^%[0ATDJXBUK](?: \S|$)/gm)?.length ?? 0;
    return /^%0(?: |$)/m.test(sample) && nTags >= 2 ? 0.96 : nTags >= 3 && /^%T /m.test(sample) ? 0.8 : 0;
  },
  *read(source) {
    for (const item of taggedRecords(source, syntax)) {
      if ('kind' in item) yield item;
      else yield record(item.line, paperOfRefer(item));
    }
  },
};

function paperOfRefer(tagged: TaggedRecord): RawPaper {
  return {
    id: valueOf(tagged, 'M', 'F'),
    title: valueOf(tagged, 'T', '!', 'Q'),
    abstract: valueOf(tagged, 'X'),
    authors: valuesOf(tagged, 'A', 'E'),
    year: yearOf(valueOf(tagged, 'D')) ?? yearOf(valueOf(tagged, '8')),
    venue: valueOf(tagged, 'J', 'B', 'S'),
    doi: valueOf(tagged, 'R', 'U'),
    url: valueOf(tagged, 'U'),
    keywords: valuesOf(tagged, 'K').flatMap((value) => value.split(/[\n;]/)),
  };
}
