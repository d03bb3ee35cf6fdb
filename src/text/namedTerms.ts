import type { TextSettings } from '../settings.ts';
import type { Steps } from '../task.ts';
import { phraseEnd } from './scanWords.ts';
import type { TokenStream } from './tokenizePapers.ts';
import { createWordKey } from './wordKey.ts';

/** The terms that the person has named: synonyms that count as one, and phrases that are kept together. */
export interface NamedTerms {
  /** Whether a word is part of one, and so must stay in the stream even where it says nothing by itself. */
  holds(word: string): boolean;
  /** The stream with every occurrence as one word, in any inflection and with or without hyphens; `isBreak` ends phrases again. */
  join(stream: TokenStream, isBreak: (word: string) => boolean): Steps<TokenStream>;
}

/** One line of synonyms: how the term is shown, and what else counts as it; null for a line that says neither. */
export function parseSynonyms(line: string): { readonly shown: string; readonly variants: readonly string[] } | null {
  const [left, ...right] = line.split('=');
  const shown = clean(left);
  const variants = right.join('=').split(/[,;]/).map(clean).filter(Boolean);
  return shown !== '' && variants.length > 0 ? { shown, variants } : null;
}

/** The named terms of these settings; null where there are none. */
export function createNamedTerms({ synonyms, phrases }: Pick<TextSettings, 'synonyms' | 'phrases'>): NamedTerms | null {
  const named = [
    ...synonyms.flatMap((line) => parseSynonyms(line) ?? []),
    ...phrases
      .map(clean)
      .filter(Boolean)
      .map((shown) => ({ shown, variants: [] })),
  ];
  if (named.length === 0) return null;
  const wordKey = createWordKey();
  const keysOf = (text: string) =>
    text
      .split(/[\s-]+/)
      .filter(Boolean)
      .map(wordKey);
  const root = createNode();
  const keys = new Set<string>();
  named.forEach(({ shown, variants }, term) => {
    for (const text of [shown, ...variants]) {
      let node = root;
      for (const key of keysOf(text)) {
        keys.add(key);
        const next = node.next.get(key) ?? createNode();
        node.next.set(key, next);
        node = next;
      }
      // What is named twice is what its first line says.
      if (node !== root && node.term < 0) node.term = term;
    }
  });
  const shown = named.map((one) => one.shown);
  return {
    holds: (word) => keysOf(word).some((key) => keys.has(key)),
    join: (stream, isBreak) => joinTerms(stream, isBreak, root, shown, keysOf),
  };
}

interface Node {
  readonly next: Map<string, Node>;
  /** The named term that ends here, -1 for none. */
  term: number;
}

function createNode(): Node {
  return { next: new Map(), term: -1 };
}

function* joinTerms(
  { words, tokens, offsets, titleEnds }: TokenStream,
  isBreak: (word: string) => boolean,
  root: Node,
  shown: readonly string[],
  keysOf: (text: string) => readonly string[],
): Steps<TokenStream> {
  const keys = words.map(keysOf);
  const isEnd = Uint8Array.from(words, (word) => (isBreak(word) ? 1 : 0));
  const joinedWords = [...words];
  const wordOf = new Map<number, number>();
  const joined = new Int32Array(tokens.length);
  const joinedOffsets = new Int32Array(offsets.length);
  const joinedTitleEnds = new Int32Array(titleEnds.length);
  let length = 0;
  for (let paper = 0; paper < titleEnds.length; paper++) {
    for (let i = offsets[paper]; i < offsets[paper + 1];) {
      if (i === titleEnds[paper]) joinedTitleEnds[paper] = length;
      const found = tokens[i] >= 0 ? longestMatch(i, offsets[paper + 1]) : null;
      if (found) joined[length++] = wordFor(found.term);
      else append(tokens[i] >= 0 && isEnd[tokens[i]] ? phraseEnd : tokens[i], joinedOffsets[paper]);
      i = found ? found.end : i + 1;
    }
    if (titleEnds[paper] === offsets[paper + 1]) joinedTitleEnds[paper] = length;
    joinedOffsets[paper + 1] = length;
    if (paper % 2048 === 2047) yield paper / titleEnds.length;
  }
  return { words: joinedWords, tokens: joined.slice(0, length), offsets: joinedOffsets, titleEnds: joinedTitleEnds };

  /** The longest named term that begins at the token, and where it ends. */
  function longestMatch(from: number, to: number): { term: number; end: number } | null {
    let node = root;
    let found: { term: number; end: number } | null = null;
    for (let i = from; i < to && tokens[i] >= 0; i++) {
      for (const key of keys[tokens[i]]) {
        const next = node.next.get(key);
        if (!next) return found;
        node = next;
      }
      if (node.term >= 0) found = { term: node.term, end: i + 1 };
    }
    return found;
  }

  function wordFor(term: number): number {
    const word = wordOf.get(term) ?? joinedWords.push(shown[term]) - 1;
    wordOf.set(term, word);
    return word;
  }

  function append(token: number, begin: number) {
    if (token >= 0 || length === begin || joined[length - 1] >= 0) joined[length++] = token;
    else joined[length - 1] = Math.min(joined[length - 1], token);
  }
}

function clean(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
