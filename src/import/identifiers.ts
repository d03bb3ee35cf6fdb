import type { Paper } from '../paper.ts';

/** The paper's entries in public registries, such as 'doi:10.1234/x' and 'arxiv:1706.03762'; two papers with one in common are one. */
export function identifiersOf({ doi, url, source }: Paper): readonly string[] {
  const ids: string[] = [];
  if (doi !== '') ids.push(`doi:${doi}`);
  enterRegistered(ids, source.rawId);
  enterRegistered(ids, url);
  enterRegistered(ids, doi);
  return ids;
}

function enterRegistered(ids: string[], text: string): void {
  if (text === '') return;
  const found = registered.exec(text);
  if (found === null) return;
  for (let i = 0; i < registries.length; i++) {
    const name = found[i + 1];
    if (name === undefined) continue;
    const id = `${registries[i]}:${name.toLowerCase()}`;
    if (!ids.includes(id)) ids.push(id);
  }
}

const registries = ['arxiv', 'pubmed', 'openalex', 'wos', 'scopus'];
/** What each registry's entries look like, in the order of the registries; one pattern, since every paper is asked several times. */
const registered = new RegExp(
  [
    String.raw`(?:^arxiv:\s?|arxiv\.org\/(?:abs|pdf)\/|^10\.48550\/arxiv\.)(\d{4}\.\d{4,20}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?!\d)`,
    String.raw`(?:^pmid:\s?|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{1,9})\b`,
    String.raw`(?:^|openalex\.org\/)(W\d{6,12})$`,
    String.raw`^(?:WOS|ISI):?([A-Z0-9]{15})$`,
    String.raw`^(2-s2\.0-\d+)$`,
  ].join('|'),
  'i',
);

/** An identifier as a person reads it: 'DOI 10.1234/x', 'arXiv id 1706.03762'. */
export function identifierText(identifier: string): string {
  const registry = registryOf(identifier);
  return `${registryNames[registry] ?? registry} ${identifier.slice(registry.length + 1)}`;
}

const registryNames: Readonly<Record<string, string>> = {
  doi: 'DOI',
  arxiv: 'arXiv id',
  pubmed: 'PubMed id',
  openalex: 'OpenAlex id',
  wos: 'Web of Science id',
  scopus: 'Scopus id',
};

/** Whether one registry lists the two as different papers; DOIs may differ, as a preprint's and a journal's do. */
export function areDistinctInRegistry(a: Paper, b: Paper): boolean {
  const ofB = new Map(identifiersOf(b).map((id) => [registryOf(id), id]));
  return identifiersOf(a).some((id) => {
    const other = ofB.get(registryOf(id));
    return other !== undefined && other !== id && !id.startsWith('doi:');
  });
}

function registryOf(identifier: string): string {
  return identifier.slice(0, identifier.indexOf(':'));
}
