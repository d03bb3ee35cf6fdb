import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Steps } from '../task.ts';
import { oneThread } from '../threads.ts';
import { createNamedTerms } from './namedTerms.ts';
import { readWords } from './readWords.ts';
import type { TokenStream, WordReader } from './tokenizePapers.ts';
import { createWordKey } from './wordKey.ts';

/** Papers whose phrases are read, at most: of more, evenly many. */
const nRead = 8000;

/** The words that phrases are made of, stop words among them; row i is paper read[i]. */
export interface PhraseWords {
  /** Ascending. */
  readonly read: Int32Array;
  readonly stream: TokenStream;
}

/** The reader of these words among `nPapers` papers. */
export function phraseReader(nPapers: number, { stopWords }: Pick<TextSettings, 'stopWords'>) {
  const step = Math.max(1, nPapers / nRead);
  const papers = Int32Array.from({ length: Math.min(nRead, nPapers) }, (_, i) => Math.floor(i * step));
  return { papers, isBreak: createExclusion(stopWords), skipsAcronyms: true } satisfies WordReader;
}

/** Reads these words alone, where the papers' terms are known already. */
export function* readPhraseWords(
  papers: readonly Paper[],
  settings: TextSettings,
  threads = oneThread,
): Steps<PhraseWords> {
  const { papers: read, ...reader } = phraseReader(papers.length, settings);
  const texts = Array.from(read, (paper) => papers[paper]);
  const [stream] = yield* readWords([reader], texts, createNamedTerms(settings), threads);
  return { read, stream };
}

/** Whether a word is among the stop words that the person has given. */
function createExclusion(stopWords: readonly string[]): (word: string) => boolean {
  if (stopWords.length === 0) return () => false;
  const wordKey = createWordKey();
  const excluded = new Set(stopWords.map((entry) => wordKey(entry.trim())));
  return (word) => excluded.has(wordKey(word));
}
