/** What singular and plural, British and American spelling of a word share: the singular in lower case, mostly. */
export function singular(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/isation(s?)$/, 'ization$1');
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower;
  if (/(?:matr|append)ices$/.test(lower)) return lower.replace(/ices$/, 'ix');
  if (/(?:vert|ind|vort|cort)ices$/.test(lower)) return lower.replace(/ices$/, 'ex');
  if (lower.endsWith('ies')) return lower.replace(/ies$/, 'y');
  return lower.replace(/(?<=ss|sh|ch|x|z)es$|s$/, '');
}
