import { yearOf } from '../fields.ts';
import type { RawPaper } from '../reader.ts';
import { childrenOf, descendantsOf, elementAt, textAt, textsOf } from './xmlTree.ts';
import type { XmlElement } from './xmlScan.ts';

/** The paper in a PubmedArticle or PubmedBookArticle of PubMed's XML. */
export function paperOfPubmedXml(record: XmlElement): RawPaper {
  const citation = elementAt(record, 'MedlineCitation') ?? elementAt(record, 'BookDocument') ?? record;
  const article = elementAt(citation, 'Article') ?? citation;
  const pmid = textAt(citation, 'PMID');
  const title =
    textAt(article, 'ArticleTitle') || textAt(article, 'VernacularTitle') || textAt(article, 'Book/BookTitle');
  return {
    id: pmid,
    // A title in brackets was translated.
    title: title.replace(/^\[(.*)\]\.?$/s, '$1'),
    abstract: abstractOf(elementAt(article, 'Abstract') ?? elementAt(citation, 'OtherAbstract')),
    authors: childrenOf(elementAt(article, 'AuthorList'), 'Author').map(authorOf),
    year: yearIn(article),
    venue:
      textAt(article, 'Journal/Title') ||
      textAt(article, 'Journal/ISOAbbreviation') ||
      textAt(article, 'Book/BookTitle'),
    doi: doiIn(record, article),
    url: pmid === '' ? '' : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    keywords: [
      ...descendantsOf(elementAt(citation, 'KeywordList') ?? elementAt(article, 'KeywordList'), 'Keyword').map(
        (keyword) => textAt(keyword),
      ),
      ...childrenOf(elementAt(citation, 'MeshHeadingList'), 'MeshHeading').map((heading) =>
        textAt(heading, 'DescriptorName'),
      ),
    ],
  };
}

/** The parts of an abstract, each behind its heading. */
function abstractOf(abstract: XmlElement | undefined): string {
  return childrenOf(abstract, 'AbstractText')
    .map((part) => {
      const label = part.attributes.get('Label') ?? '';
      return label === '' || label === 'UNLABELLED' ? textAt(part) : `${label}: ${textAt(part)}`;
    })
    .join(' ');
}

function authorOf(author: XmlElement): string {
  return (
    [textAt(author, 'ForeName') || textAt(author, 'Initials'), textAt(author, 'LastName')].filter(Boolean).join(' ') ||
    textAt(author, 'CollectiveName')
  );
}

function yearIn(article: XmlElement): number | null {
  const date = elementAt(article, 'Journal/JournalIssue/PubDate') ?? elementAt(article, 'Book/PubDate');
  return yearOf(textAt(date, 'Year') || textAt(date, 'MedlineDate')) ?? yearOf(textAt(article, 'ArticleDate/Year'));
}

function doiIn(record: XmlElement, article: XmlElement): string {
  const location = childrenOf(article, 'ELocationID').find((id) => id.attributes.get('EIdType') === 'doi');
  if (location !== undefined) return textAt(location);
  const list = elementAt(record, 'PubmedData/ArticleIdList');
  return textsOf(list, 'ArticleId').find((id) => id.startsWith('10.')) ?? '';
}
