import type { Paper } from '../paper.ts';
import { asShare, type Steps } from '../task.ts';
import { oneThread } from '../threads.ts';
import type { NamedTerms } from './namedTerms.ts';
import { tokenizeFor, type TokenStream, type WordReader } from './tokenizePapers.ts';

/** Titles and abstracts as words for each of the readers, each term that the person has named as one of them. */
export function* readWords(
  readers: readonly WordReader[],
  papers: readonly Paper[],
  named: NamedTerms | null,
  threads = oneThread,
): Steps<TokenStream[]> {
  if (!named) return yield* tokenizeFor(readers, papers, threads);
  const lenient = readers.map((reader) => ({
    ...reader,
    isBreak: (word: string) => reader.isBreak(word) && !named.holds(word),
  }));
  const streams = yield* asShare(tokenizeFor(lenient, papers, threads), 0, 0.8);
  const joined: TokenStream[] = [];
  const shareOf = (nStreams: number) => 0.8 + (0.2 * nStreams) / readers.length;
  for (const [i, stream] of streams.entries())
    joined.push(yield* asShare(named.join(stream, readers[i].isBreak), shareOf(i), shareOf(i + 1)));
  return joined;
}
