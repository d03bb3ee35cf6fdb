import type { Paper } from '../../src/paper.ts';

/** Where a paper can be read on the web: its own address, else its DOI's; null without a usable http(s) address. */
export function paperLink({ url, doi }: Pick<Paper, 'url' | 'doi'>): string | null {
  return webAddress(url) ?? (doi === '' ? null : webAddress(`https://doi.org/${encodePath(bareDoi(doi))}`));
}

/** The DOI without the address or the word in front of it. */
export function bareDoi(doi: string): string {
  return doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

/** As the path of an address; halves of characters, which no address can hold, are left out. */
function encodePath(text: string): string {
  return encodeURI(text.replace(/\p{Surrogate}/gu, '')).replace(/[?#]/g, encodeURIComponent);
}

function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
