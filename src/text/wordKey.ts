import { stem } from './stem.ts';

/** A function that maps a word to what its spellings and inflections share; it remembers the words it has seen. */
export function createWordKey(): (word: string) => string {
  const keys = new Map<string, string>();
  const stems = new Map<string, string>();
  const remember = (memory: Map<string, string>, word: string, find: (word: string) => string) => {
    let found = memory.get(word);
    if (found === undefined) memory.set(word, (found = find(word)));
    return found;
  };
  const keyOf = (word: string) => {
    const bare = word.replace(/['’]s?$/, '');
    if (/^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u.test(bare)) return bare.toLowerCase();
    if (/\p{Lu}{2}s$/u.test(bare)) return bare.slice(0, -1).toLowerCase();
    return remember(stems, bare.toLowerCase(), stemOf);
  };
  return (word) => remember(keys, word, keyOf);
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
