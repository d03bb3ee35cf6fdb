import type { Paper } from '../paper.ts';
import { asShare, type Steps } from '../task.ts';
import { oneThread } from '../threads.ts';
import type { NamedTerms } from './namedTerms.ts';
import { tokenizePapers, type TokenStream } from './tokenizePapers.ts';

/** Titles and abstracts as words, each term that the person has named as one of them; words for which `isBreak` is true end a phrase. */
export function* readWords(
  papers: readonly Paper[],
  isBreak: (word: string) => boolean,
  named: NamedTerms | null,
  threads = oneThread,
): Steps<TokenStream> {
  if (!named) return yield* tokenizePapers(papers, isBreak, threads);
  const isOut = (word: string) => isBreak(word) && !named.holds(word);
  const stream = yield* asShare(tokenizePapers(papers, isOut, threads), 0, 0.8);
  return yield* asShare(named.join(stream, isBreak), 0.8, 1);
}
