import { splitAuthors } from '../fields.ts';
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

/** Words that stand in titles and never in names. */
const titleWords =
  /\b(?:of|for|in|on|with|via|using|to|the|from|by|through|under|over|as|is|are|how|what|why|towards?|learning|networks?|models?|data|based|analysis|neural|study|approach|method|deep|language|systems?|matching|survey|review|effects?|vectors?)\b/i;

/** Whether a paragraph is a list of people's names. */
export function looksLikeAuthors(text: string): boolean {
  if (text.length > 3000) return false;
  const plain = text
    .replace(/^(?:authors?\s*:|by)\s+/i, '')
    .replace(/\+\d+ (?:more )?authors?|\d+|[*†‡§∗]|\bet al\.?$|,?\s*\.\.\.$/g, '')
    .trim();
  const names = plain.split(/\s*[,;·•|]\s*|\s+(?:and|&)\s+/).filter((name) => name !== '');
  // "A" may be an initial.
  if (/^An? |\s(?:a|an)\s/.test(plain)) return false;
  if (names.length === 0 || titleWords.test(plain.replace(/\b(?:and|de|la|van|von|der|den|di|da|el|al)\b/gi, '')))
    return false;
  const areNames = names.filter((name) => personName.test(name)).length;
  if (names.length === 1) return areNames === 1 && plain.split(' ').length >= 2 && plain.split(' ').length <= 4;
  return areNames >= 0.8 * names.length;
}

const personName =
  /^(?:\p{Lu}[\p{L}'’.-]*|(?:de|la|van|von|der|den|di|da|el|al|bin|ben|dos|du)\b)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|(?:de|la|van|von|der|den|di|da|el|al|bin|ben|dos|du)\b)){0,4}$/u;

/** The names in a paragraph that lists authors. */
export function authorsIn(text: string): string[] {
  return splitAuthors(
    text
      .replace(/^(?:authors?\s*[:：]|by)\s+/i, '')
      .replace(/\+\d+ (?:more )?authors?|[*†‡§∗]|(?<=\p{L})\d+/gu, '')
      .replace(/\s*[·•|]\s*/g, ', '),
  );
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
