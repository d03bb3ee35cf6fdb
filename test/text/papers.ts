import type { Paper } from '../../src/paper.ts';

/** A paper of a title and an abstract, all else empty. */
export function paper(title: string, abstract = '', id = title): Paper {
  const source = { file: '', line: 0, rawId: '' };
  return {
    id,
    title,
    abstract,
    authors: [],
    year: null,
    venue: '',
    doi: '',
    url: '',
    keywords: [],
    label: '',
    fields: [],
    language: '',
    source,
    alsoIn: [],
  };
}
