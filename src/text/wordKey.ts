import { stem } from './stem.ts';

/** A function that maps a word to what its spellings and inflections share; it remembers the words it has seen. */
export function createWordKey(): (word: string) => string {
  const stems = new Map<string, string>();
  const stemOnce = (lower: string) => {
    let found = stems.get(lower);
    if (found === undefined) stems.set(lower, (found = stemOf(lower)));
    return found;
  };
  return (word) => {
    if (isPlain(word)) return stemOnce(word);
    const bare = word.replace(/['’]s?$/, '');
    if (/^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u.test(bare)) return bare.toLowerCase();
    if (/\p{Lu}{2}s$/u.test(bare)) return bare.slice(0, -1).toLowerCase();
    return stemOnce(bare.toLowerCase());
  };
}

/** Whether a word has nothing but the letters a to z, as most have. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/** What the inflections of a lower-case English word share; other words as they are. */
function stemOf(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const american = british.test(word)
    ? word.replace(/(avi|um|ol|ghb|lab|fav|harb)our/, '$1or').replace(/isation(s?)$/, 'ization$1')
    : word;
  return exceptions.exec(american)?.[0] ?? stem(american);
}

const british = /[imlvb]our|ghbour|isations?$/;

/** Beginnings that tell words apart which Porter's rules throw together: "generative" and "general". */
const exceptions = /^(?:general|generic|generat|universit|communit|organi[sz]|experienc|relativ|news$)/;
