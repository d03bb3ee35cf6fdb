import { splitAuthors } from '../fields.ts';

/** Words that stand in titles and never in names. */
const titleWords =
  /\b(?:of|for|in|on|with|via|using|to|the|from|by|through|under|over|as|is|are|how|what|why|towards?|learning|networks?|models?|data|based|analysis|neural|study|approach|method|deep|language|systems?|matching|survey|review|effects?|vectors?)\b/i;

/** Whether a paragraph is a list of people's names, at least `share` of them; a study group may stand among three people. */
export function looksLikeAuthors(text: string, share = 0.7): boolean {
  if (text.length > 3000) return false;
  const plain = text
    .replace(/^(?:authors?\s*:|by)\s+/i, '')
    .replace(/\+\d+ (?:more )?authors?|\d+|[*†‡§∗]|\bet al\.?$|,?\s*\.\.\.$/g, '')
    .trim();
  const names = plain.split(/\s*[,;·•|]\s*|\s+(?:and|&)\s+/).filter((name) => name !== '');
  // "A" may be an initial.
  if (names.length === 0 || (names.length === 1 && /^An? /.test(plain)) || /\s(?:a|an)\s/.test(plain)) return false;
  const nNames = names.filter((name) => personName.test(name) && !titleWords.test(name)).length;
  if (names.length === 1) return nNames === 1 && plain.split(' ').length >= 2 && plain.split(' ').length <= 4;
  return nNames >= share * names.length;
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
