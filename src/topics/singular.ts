/** What singular and plural, British and American spelling of a word share: the singular in lower case, mostly. */
export function singular(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/isation(s?)$/, 'ization$1');
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower;
  return lower
    .replace(/(matr|append|vert|ind|vort|cort)ices$/, '$1ix')
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/s$/, '');
}
