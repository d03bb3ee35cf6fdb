import type { Vocabulary } from '../analysis.ts';
import { createWordKey } from '../text/wordKey.ts';
import type { Corpus } from './corpus.ts';

/** A term of the vocabulary and how many words it has. */
export interface FoundTerm {
  readonly term: number;
  readonly nWords: number;
}

/** The terms made of words that stand side by side in the text, in any of their inflections. */
export function termsWithin(text: string, { vocabulary }: Pick<Corpus, 'vocabulary'>): FoundTerm[] {
  const padded = ` ${createKeysOf()(text)} `;
  const found: FoundTerm[] = [];
  keysOfTerms(vocabulary).forEach((keys, term) => {
    if (keys !== '' && padded.includes(` ${keys} `)) found.push({ term, nWords: keys.split(' ').length });
  });
  return found;
}

/** Those of the papers that hold the term, in any inflection of its words, ascending. */
export function papersHolding(text: string, papers: Int32Array, corpus: Corpus): Int32Array {
  const keysOf = createKeysOf();
  const keys = keysOf(text);
  if (keys === '') return new Int32Array(0);
  const isMeant = Uint8Array.from(keysOfTerms(corpus.vocabulary), (ofTerm) => (ofTerm === keys ? 1 : 0));
  if (isMeant.includes(1)) return papers.filter((paper) => holdsAny(corpus, paper, isMeant));
  // Too rare, or too common, to be a term of the vocabulary.
  return papers.filter((paper) => {
    const { title, abstract } = corpus.papers[paper];
    return ` ${keysOf(`${title} ${abstract}`)} `.includes(` ${keys} `);
  });
}

function holdsAny({ matrix }: Corpus, paper: number, isMeant: Uint8Array): boolean {
  for (let p = matrix.indptr[paper]; p < matrix.indptr[paper + 1]; p++) if (isMeant[matrix.indices[p]]) return true;
  return false;
}

const kept = new WeakMap<Vocabulary, readonly string[]>();

function keysOfTerms(vocabulary: Vocabulary): readonly string[] {
  const known = kept.get(vocabulary) ?? vocabulary.terms.map(createKeysOf());
  kept.set(vocabulary, known);
  return known;
}

/** A function that gives what the inflections of a text's words share, with blanks between. */
function createKeysOf(): (text: string) => string {
  const keyOf = createWordKey();
  return (text) => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []).map((word) => keyOf(word)).join(' ');
}
