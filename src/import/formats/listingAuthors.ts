import { splitAuthors } from '../fields.ts';

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
