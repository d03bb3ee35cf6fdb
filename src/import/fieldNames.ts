import type { ColumnRole } from '../tableColumns.ts';

/** What a column or key can hold of a paper. */
export type Role = Exclude<ColumnRole, 'field' | 'ignore'>;

/** The roles that a name speaks of and how strongly: 0 is the best name for its role, larger is a poorer one; null: none. */
export function roleOf(name: string): { role: Role; rank: number } | null {
  return byName.get(normalizeName(name)) ?? null;
}

/** A column's name without case, accents, spaces and punctuation: "Author(s) Full-Names" is "authorsfullnames". */
export function normalizeName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Names of columns and keys in exports and data sets, best first: the first that holds something wins. */
const names: Readonly<Record<Role, string>> = {
  title:
    'title|ti|article title|document title|paper title|item title|publication title full|primary title|work title|citation title|' +
    'title (english)|english title|title of work|work title|title en|translated title|titles|t1|headline|display name|full title|title of paper|' +
    'title of article|study title|papertitle|bibtitle|submission title|talk title|arttitle|dc:title|dcterms:title|titel|título|titre|titolo|标题|题名|题目|タイトル|name|original title|st|short title',
  abstract:
    'abstract|ab|abstract note|abstract text|abstracts|abstract (english)|english abstract|abstract en|paper abstract|article abstract|' +
    'dc:description|dcterms:abstract|n2|summary|summary text|description|abstrakt|resumen|résumé|resume|riassunto|zusammenfassung|' +
    'kurzfassung|resumo|摘要|抄録|要旨|synopsis|tldr|original abstract|introductory paragraph|body|text|content|full abstract|abst',
  authors:
    'author full names|authors full names|af|authors|author|au|author/s|author(s)|author names|authors names|author list|authors list|creators|creator|' +
    'contributors|dc:creator|a1|author name|authorships author display name|authorships|authorship|first authors|autor|autores|' +
    'auteurs|autoren|verfasser|作者|著者|writers|byline|author string|authors with affiliations|first author|lead author',
  year:
    'year|publication year|py|pub year|pubyear|published year|year published|year of publication|y1|publicationyear|date|publication date|' +
    'date published|published|published date|pub date|published at|published on|publication date (online)|online date|issued|' +
    'dp|da|cover date|issue date|dc:date|dcterms:issued|release date|conference date|date of publication|first publication date|published print|published online|created date|' +
    'submitted|submitted date|submission date|update date|created|created at|upload date|added|jahr|année|año|ano|anno|年|年份|发表时间|edate|v1 date|versions date|cyear|' +
    'erscheinungsjahr|publikationsjahr|año de publicación|année de publication|anno di pubblicazione|first published|print date|early access date|publish time|publish date|posted',
  venue:
    'journal|journal info|source title|venue|publication title|journal title|journal name|so|source|jo|jf|t2|journal/book|secondary title|book title|container title|' +
    'conference|conference name|conference title|booktitle|publication|publication name|publication venue|proceedings|proceedings title|periodical|' +
    'primary location source display name|host venue|host venue display name|full journal name|published in|zeitschrift|revista|revue|rivista|期刊|刊名|' +
    'ta|jt|journal ref|journal reference|dc:source|event|series|book series title|source name|journal iso|iso abbreviation|venue name|meeting|forum|journal full title|publisher name|collection',
  doi: 'doi|di|item doi|digital object identifier|doi number|doi link|doi url|article doi|dois|prism:doi|external ids doi|ids doi|doi/url|lid|do|m3doi|paper doi|published doi',
  url:
    'url|link|article url|abstract url|pdf url|paper url|web link|urls|ur|external url|open url link|pdf link|source url|source urls|fulltext url|full text url|entry id|abs url|html url|openreview url|' +
    'article link|paper link|permalink|href|links|l1|l2|lk|related url|access url|landing page url|primary location landing page url|uri|website|page url|pdf',
  keywords:
    'author keywords|keywords|keyword|keyword list|de|kw|manual tags|tags|author keyword|index keywords|keywords plus|mesh terms|mesh|mesh headings|mesh terms/keywords|' +
    'subject terms|subjects|subject|descriptors|ot|terms|topics|concepts|fields of study|ieee terms|automatic tags|schlagwörter|palabras clave|' +
    'mots clés|parole chiave|关键词|キーワード|index terms|key words|dc:subject|tag|labels|emtree drug index terms|subject areas|emtree medical index terms',
  label:
    'label|category|primary category|primary area|primary topic display name|primary subject|categories|class|topic|cluster|group|area|track|' +
    'subject area|research area|research areas|wos categories|web of science categories|wc|field|discipline|arxiv primary category|primary topic|kategorie|categoría|catégorie|分类|section|division|task|theme|domain|subfield',
  language:
    'language|lang|la|language of original document|language code|languages|sprache|langue|idioma|lingua|语言|language name|iso language',
  id:
    'id|paper id|pmid|pubmed id|arxiv id|ut|ut (unique wos id)|unique id|uid|eid|lens id|openalex id|openalex|corpus id|key|citation key|' +
    'accession number|an|identifier|document identifier|record id|work id|article id|arxivid|openreview id|forum id|publication id|cite key|item key|acl id|ssid|semantic scholar id|ids pmid|pmcid|recordid|record number|refid|ref id|sha|cord uid|uuid|handle|number id|_id|index id',
};

const byName = new Map<string, { role: Role; rank: number }>();
for (const role of Object.keys(names) as Role[]) {
  names[role].split('|').forEach((name, rank) => {
    const key = normalizeName(name);
    if (!byName.has(key)) byName.set(key, { role, rank });
  });
}
