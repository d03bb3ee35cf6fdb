/**
 * The words of a text as search compares them: without case, accents or ligatures, in order. Letters of scripts that are
 * written without spaces are a word each, so that any run of them is found as a phrase.
 */
export function searchWords(text: string): string[] {
  if (isAscii.test(text)) return text.toLowerCase().match(asciiWord) ?? [];
  return fold(text).match(word) ?? [];
}

const isAscii = /^[\0-\x7f]*$/;
const asciiWord = /[a-z0-9]+/g;
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const word = new RegExp(`${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{N}])+`, 'gu');
const undecomposed: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' };

function fold(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return letters.replace(/[ßøłđæœ]/g, (letter) => undecomposed[letter]);
}
