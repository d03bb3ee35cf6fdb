import { splitKeywords, yearOf } from '../fields.ts';
import type { RawPaper } from '../reader.ts';
import { childrenOf, descendantsOf, elementAt, textAt, textsOf } from './xmlTree.ts';
import type { XmlElement } from './xmlScan.ts';

/** The paper in an entry of an Atom feed, as arXiv answers, or in an item of an RSS feed. */
export function paperOfFeed(entry: XmlElement): RawPaper {
  const links = childrenOf(entry, 'link');
  const page = links.find((link) => link.attributes.get('rel') !== 'related' && link.attributes.has('href'));
  const categories = childrenOf(entry, 'category').map(
    (category) => category.attributes.get('term') ?? textAt(category),
  );
  const id = textAt(entry, 'id') || textAt(entry, 'guid');
  return {
    id: id.replace(/^https?:\/\/arxiv\.org\/abs\//, 'arXiv:'),
    title: textAt(entry, 'title'),
    abstract: (textAt(entry, 'summary') || textAt(entry, 'description') || textAt(entry, 'content')).replace(
      /^arXiv:\S+ Announce Type: \S+\s+Abstract: /,
      '',
    ),
    authors: [
      ...childrenOf(entry, 'author').map((author) => textAt(author, 'name') || textAt(author)),
      ...textsOf(entry, 'creator').flatMap((creator) => creator.split(/,\s/)),
    ],
    year: yearOf(
      textAt(entry, 'published') || textAt(entry, 'pubDate') || textAt(entry, 'date') || textAt(entry, 'updated'),
    ),
    venue: textAt(entry, 'journal_ref'),
    doi: textAt(entry, 'doi'),
    url: page?.attributes.get('href') ?? (textAt(links[0]) || id),
    label: elementAt(entry, 'primary_category')?.attributes.get('term') ?? categories[0] ?? '',
  };
}

/** The paper in a record of EndNote's XML. */
export function paperOfEndnote(record: XmlElement): RawPaper {
  const urls = descendantsOf(elementAt(record, 'urls'), 'url').map((url) => textAt(url));
  return {
    id: textAt(record, 'rec-number'),
    title: textAt(record, 'titles/title') || textAt(record, 'titles/short-title'),
    abstract: textAt(record, 'abstract'),
    authors: descendantsOf(
      elementAt(record, 'contributors/authors') ?? elementAt(record, 'contributors/secondary-authors'),
      'author',
    ).map((author) => textAt(author)),
    year: yearOf(textAt(record, 'dates/year') || textAt(record, 'dates/pub-dates/date')),
    venue:
      textAt(record, 'periodical/full-title') ||
      textAt(record, 'titles/secondary-title') ||
      textAt(record, 'titles/alt-title'),
    doi: textAt(record, 'electronic-resource-num') || (urls.find((url) => /doi\.org/.test(url)) ?? ''),
    url: urls.find((url) => /^https?:/.test(url)) ?? '',
    keywords: textsOf(elementAt(record, 'keywords'), 'keyword').flatMap((keyword) => keyword.split(/[;\n\r]/)),
  };
}

/** The paper in a record of an OAI-PMH harvest, in Dublin Core or in arXiv's own format. */
export function paperOfOai(record: XmlElement): RawPaper {
  const metadata = elementAt(record, 'metadata') ?? record;
  const body = metadata.children.find((child): child is XmlElement => typeof child !== 'string') ?? metadata;
  const arxivAuthors = childrenOf(elementAt(body, 'authors'), 'author').map((author) =>
    [textAt(author, 'forenames'), textAt(author, 'keyname')].join(' '),
  );
  const identifiers = textsOf(body, 'identifier');
  return {
    id: textAt(record, 'header/identifier') || textAt(body, 'id') || identifiers[0],
    title: textAt(body, 'title'),
    abstract:
      textAt(body, 'abstract') ||
      textsOf(body, 'description').reduce((longest, text) => (text.length > longest.length ? text : longest), ''),
    authors: arxivAuthors.length > 0 ? arxivAuthors : [...textsOf(body, 'creator'), ...textsOf(body, 'author')],
    year: yearOf(textAt(body, 'created') || textAt(body, 'date') || textAt(body, 'issued')),
    venue: textAt(body, 'journal-ref') || textAt(body, 'source'),
    doi: textAt(body, 'doi') || (identifiers.find((id) => /\b10\.\d{4,9}\//.test(id)) ?? ''),
    url: identifiers.find((id) => /^https?:/.test(id)) ?? '',
    keywords: textsOf(body, 'subject').flatMap(splitKeywords),
    label: textAt(body, 'categories').split(' ')[0],
  };
}

/** The paper in a paper element of the ACL Anthology, with the volume that it stands in. */
export function paperOfAcl(paper: XmlElement, meta: XmlElement | undefined): RawPaper {
  const url = textAt(paper, 'url');
  return {
    id: textAt(paper, 'bibkey') || url || paper.attributes.get('id'),
    title: textAt(paper, 'title'),
    abstract: textAt(paper, 'abstract'),
    authors: childrenOf(paper, 'author').map((author) =>
      [textAt(author, 'first'), textAt(author, 'last')].filter(Boolean).join(' '),
    ),
    year: yearOf(textAt(paper, 'year') || textAt(meta, 'year')),
    venue: textAt(paper, 'booktitle') || textAt(meta, 'booktitle'),
    doi: textAt(paper, 'doi'),
    url: /^https?:/.test(url) ? url : url && `https://aclanthology.org/${url}/`,
  };
}
