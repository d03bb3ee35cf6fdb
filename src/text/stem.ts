/**
 * Porter, "An algorithm for suffix stripping" (1980), step by step as the package natural has it, its departures included (a
 * "y" behind a consonant is a vowel group of its own), but by character codes: a corpus has hundreds of thousands of words.
 */

/** What the inflections of an English word share, mostly; the word has three letters a to z or more. */
export function stem(word: string): string {
  return withoutEnd(withoutSuffix(replaced(replaced(withI(withoutPast(withoutPlural(word))), toNouns), toRoots)));
}

/** Step 1a. */
function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Step 1b. */
function withoutPast(word: string): string {
  if (word.endsWith('eed')) return nParts(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
  const length = word.endsWith('ed') ? word.length - 2 : word.endsWith('ing') ? word.length - 3 : 0;
  if (length === 0 || !hasVowel(word, length)) return word;
  const bare = word.slice(0, length);
  if (bare.endsWith('at') || bare.endsWith('bl') || bare.endsWith('iz')) return `${bare}e`;
  const last = bare.charCodeAt(length - 1);
  const isDouble = length > 1 && last === bare.charCodeAt(length - 2) && !isAeiou(last);
  if (isDouble && !'lsz'.includes(bare[length - 1])) return bare.slice(0, -1);
  return nParts(bare, length) === 2 && endsShort(bare, length) && !'wxy'.includes(bare[length - 1]) ? `${bare}e` : bare;
}

/** Step 1c: "y" behind a vowel group becomes "i". */
function withI(word: string): string {
  if (!word.endsWith('y')) return word;
  let end = word.length - 1;
  // The last group is the "y" alone where it is a vowel, and otherwise all consonants before it.
  if (!isVowel(word, end)) while (end > 0 && !isVowel(word, end - 1)) end--;
  return hasVowel(word, end) ? `${word.slice(0, -1)}i` : word;
}

type Replacements = readonly (readonly [suffix: string, by: string])[];

/** Step 2. */
const toNouns = pairs(
  'ational ate tional tion enci ence anci ance izer ize abli able bli ble alli al entli ent eli e ousli ous ization ize ' +
    'ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble logi log',
);
/** Step 3. */
const toRoots = pairs('icate ic ative - alize al iciti ic ical ic ful - ness -');

function pairs(text: string): Replacements {
  const words = text.split(' ');
  return words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1].replace('-', '')] as const] : []));
}

function replaced(word: string, replacements: Replacements): string {
  for (const [suffix, by] of replacements) {
    if (!word.endsWith(suffix)) continue;
    const length = word.length - suffix.length;
    if (length > 0 && nParts(word, length) > 0) return word.slice(0, length) + by;
  }
  return word;
}

/** Step 4: the longest suffix alone is tried. */
function withoutSuffix(word: string): string {
  let longest = 0;
  for (const suffix of suffixes) {
    if (suffix.length > longest && suffix.length < word.length && word.endsWith(suffix)) longest = suffix.length;
  }
  if (longest > 0 && nParts(word, word.length - longest) > 2) return word.slice(0, -longest);
  const isIon = word.length > 4 && (word.endsWith('sion') || word.endsWith('tion'));
  return isIon && nParts(word, word.length - 3) > 2 ? word.slice(0, -3) : word;
}

const suffixes = 'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'.split(' ');

/** Steps 5a and 5b. */
function withoutEnd(word: string): string {
  let end = word.length;
  if (word.endsWith('e')) {
    const n = nParts(word, end - 1);
    const isShort = endsShort(word, end - 1) && !'wxy'.includes(word[end - 2]);
    if (n > 2 || (n === 2 && !isShort)) end--;
  }
  const isDouble = end > 1 && word[end - 1] === 'l' && word[end - 2] === 'l';
  return isDouble && nParts(word, end) > 2 ? word.slice(0, end - 1) : word.slice(0, end);
}

/** Twice the measure of the word's first `length` letters: its groups of vowels and consonants but for the outer C and V. */
function nParts(word: string, length: number): number {
  let n = 0;
  let previous: 'c' | 'v' | 'y' | '' = '';
  for (let i = 0; i < length; i++) {
    const group = isAeiou(word.charCodeAt(i)) ? 'v' : isVowel(word, i) ? 'y' : 'c';
    if (group !== previous) n++;
    previous = group;
  }
  if (length === 0) return -2;
  return n - (isVowel(word, 0) ? 0 : 1) - (previous === 'c' ? 0 : 1);
}

function hasVowel(word: string, length: number): boolean {
  for (let i = 0; i < length; i++) if (isVowel(word, i)) return true;
  return false;
}

/** Whether the letters before `end` are a consonant, a vowel and a consonant. */
function endsShort(word: string, end: number): boolean {
  return end > 2 && !isVowel(word, end - 3) && isVowel(word, end - 2) && !isVowel(word, end - 1);
}

/** A, e, i, o, u, and y behind a consonant. */
function isVowel(word: string, i: number): boolean {
  const code = word.charCodeAt(i);
  if (code !== y) return isAeiou(code);
  return i > 0 && word.charCodeAt(i - 1) !== y && !isAeiou(word.charCodeAt(i - 1));
}

const y = 0x79;

function isAeiou(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75;
}
