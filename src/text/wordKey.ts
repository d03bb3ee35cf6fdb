import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** A function that maps a word to what its spellings and inflections share; it remembers the words it has seen. */
export function createWordKey(): (word: string) => string {
  const keys = new Map<string, string>();
  return (word) => {
    let key = keys.get(word);
    if (key === undefined) {
      key = wordKey(word);
      keys.set(word, key);
    }
    return key;
  };
}

function wordKey(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (/^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u.test(bare)) return bare.toLowerCase();
  if (/\p{Lu}{2}s$/u.test(bare)) return bare.slice(0, -1).toLowerCase();
  const lower = bare.toLowerCase();
  if (!/^[a-z]{3,}$/.test(lower)) return lower;
  const american = lower.replace(/(avi|um|ol|ghb|lab|fav|harb)our/, '$1or').replace(/isation(s?)$/, 'ization$1');
  for (const [pattern, key] of exceptions) if (pattern.test(american)) return key;
  return PorterStemmer.stem(american);
}

/** Words that Porter's rules throw together with others of another meaning. */
const exceptions: readonly (readonly [RegExp, string])[] = [
  [/^general/, 'general'],
  [/^generic/, 'generic'],
  [/^generat/, 'generat'],
  [/^universit/, 'university'],
  [/^communit/, 'community'],
  [/^organi[sz]/, 'organiz'],
  [/^experienc/, 'experienc'],
  [/^relativ/, 'relativ'],
  [/^news$/, 'news'],
];
