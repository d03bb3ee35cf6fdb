import type { RawPaper, Reader } from '../reader.ts';
import { pause, record, remark } from '../reader.ts';
import { segmentsOf } from './segments.ts';
import { paperOfPubmedXml } from './pubmedXml.ts';
import { paperOfAcl, paperOfEndnote, paperOfFeed, paperOfOai } from './xmlRecords.ts';
import type { XmlElement } from './xmlScan.ts';
import { xmlElements } from './xmlScan.ts';

/** PubMed's XML ("PubmedArticleSet"). */
export const pubmedXml = xmlReader(
  'PubMed (XML)',
  [['PubmedArticle', 'PubmedBookArticle']],
  ['PubmedArticle', 'PubmedBookArticle'],
  paperOfPubmedXml,
);

/** EndNote's XML export. */
export const endnoteXml = xmlReader(
  'EndNote (XML)',
  [['records'], ['titles', 'ref-type', 'rec-number']],
  ['record'],
  paperOfEndnote,
);

/** Records harvested over OAI-PMH. */
export const oaiXml = xmlReader('OAI-PMH', [['record'], ['metadata', 'dc', 'arXiv']], ['record'], paperOfOai);

/** Atom and RSS feeds, arXiv's answers among them. */
export const feed = xmlReader(
  'Atom feed',
  [['feed', 'rss', 'RDF', 'entry'], ['title']],
  ['entry', 'item'],
  paperOfFeed,
);

/** The ACL Anthology's XML. */
export const aclXml = xmlReader('ACL Anthology', [['paper'], ['title']], ['meta', 'paper', 'frontmatter'], paperOfAcl);

/**
 * A reader of the elements that hold a paper each; 'meta' elements describe the papers that follow. `signs` are sets of
 * elements: a text of the format holds one of each set.
 */
function xmlReader(
  name: string,
  signs: readonly (readonly string[])[],
  elements: readonly string[],
  paperOf: (element: XmlElement, meta: XmlElement | undefined) => RawPaper,
): Reader {
  const names = new Set(elements);
  const start = new RegExp(`<(?:[\\w-]{1,40}:)?(?:${elements.join('|')})[\\s>/]`, 'g');
  const lastStart = (text: string, from: number) => {
    let last = -1;
    start.lastIndex = from;
    for (let match = start.exec(text); match !== null; match = start.exec(text)) last = match.index;
    return last;
  };
  const patterns = signs.map((sign) => new RegExp(`<(?:[\\w-]{1,40}:)?(?:${sign.join('|')})[\\s>/]`));
  return {
    name,
    recognizes: (sample) =>
      sample.trimStart()[0] === '<' && patterns.every((pattern) => pattern.test(sample)) ? 0.95 : 0,
    *read(source) {
      let meta: XmlElement | undefined;
      let nElements = 0;
      for (const segment of segmentsOf(source, lastStart)) {
        const { text } = segment;
        for (const { element, line: lineInText, end, isClosed } of xmlElements(text, names)) {
          const line = segment.line + lineInText;
          source.setFraction(segment.from + (segment.share * end) / text.length);
          if (++nElements % 200 === 0) yield pause;
          if (element.name === 'meta') meta = element;
          if (element.name === 'meta' || element.name === 'frontmatter') continue;
          yield record(line, paperOf(element, meta));
          if (!isClosed) yield remark(line, 'This record is not closed; it was read as far as it goes.');
        }
        yield pause;
      }
    },
  };
}
