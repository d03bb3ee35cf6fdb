import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js';

/**
 * What singular and plural, British and American spelling of a word share: the singular in lower case, mostly. Plurals in -s
 * go by rules of our own, which know the words of science ("matrices", "diabetes"); nouns without one ("mice", "stimuli", "women") and
 * those in -ses of -sis ("hypotheses") by natural's.
 */
export function singular(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/isation(s?)$/, 'ization$1');
  if (lower.length < 3) return lower;
  if (!lower.endsWith('s')) return irregularPlural.test(lower) && !latinSingular.test(lower) ? inflected(lower) : lower;
  if (greekPlural.test(lower)) return inflected(lower);
  if (lower.length < 4 || /(?:ss|us|is)$/.test(lower)) return lower;
  if (/(?:matr|append)ices$/.test(lower)) return lower.replace(/ices$/, 'ix');
  if (/(?:vert|ind|vort|cort)ices$/.test(lower)) return lower.replace(/ices$/, 'ex');
  if (/(?:diabet|seri|speci)es$/.test(lower)) return lower;
  if (lower.endsWith('ies')) return lower.replace(/ies$/, 'y');
  return lower.replace(/(?<=ss|sh|ch|x|z)es$|s$/, '');
}

const greekPlural = /(?:naly|the|gno|sclero|psycho|stimulo|para|synop)ses$/;
/** How the plurals without an -s end that natural knows. */
const irregularPlural = /(?:ae|i|men|children|oxen|mice|geese|feet|teeth)$/;
/** Words in -men that are no people, and in -ople, which natural takes for a person. */
const latinSingular = /(?<!^|wo)men$|people$/;

const nouns = new NounInflector();
const known = new Map<string, string>();

/** Natural tries a hundred patterns a word, and the words of a corpus come again for every topic. */
function inflected(word: string): string {
  let form = known.get(word);
  if (form === undefined) {
    form = nouns.singularize(word);
    if (known.size >= mostKnown) known.clear();
    known.set(word, form);
  }
  return form;
}

const mostKnown = 100_000;
