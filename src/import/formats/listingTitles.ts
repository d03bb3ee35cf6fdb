import { looksLikeAuthors } from './listingAuthors.ts';
import { countWords } from './listingKinds.ts';

/** How much a short paragraph looks like a paper's title; larger is likelier, below 0 hardly. */
export function titleScore(text: string): number {
  const words = countWords(text);
  let score = words >= 4 && words <= 30 ? 5 : words === 3 ? 3 : words === 2 ? 1 : words === 1 ? 0 : 2;
  if (looksLikeAuthors(text)) score -= 4;
  if (/[!]$/.test(text) || /^[\p{Ll}]/u.test(text)) score -= 2;
  if (/^\p{Lu}[\p{L}\p{N} -]{2,40}: \p{L}/u.test(text)) score += 1;
  if (
    /\b(?:university|institute|department|conference|proceedings|journal|vol\.|pp\.|icml|neurips|iclr|aaai)\b/i.test(
      text,
    )
  )
    score -= 2;
  if (/\d{1,3}\s?(?:pages|figures|citations|views)\b|^\[|@|\bcopyright\b|©/i.test(text)) score -= 3;
  return score;
}

/** A title without its number or mark in a list: "12. ", "[3] ", "- ", "## ", "Title: ". */
export function withoutNumber(text: string): string {
  return text
    .replace(/^(?:#{1,6}\s+|[-*•▪◦–]\s+)/, '')
    .replace(/^(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)](?=\s))\s*/, '')
    .replace(/^\*\*(.{3,400})\*\*$/, '$1')
    .replace(/^(?:title|paper title)\s*[:：]\s*/i, '')
    .trim();
}
