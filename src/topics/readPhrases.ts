import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Memory } from '../stageMemory.ts';
import { asShare, asTask, type Steps, type Task } from '../task.ts';
import { oneThread, type Threads } from '../threads.ts';
import { readPhraseWords, type PhraseWords } from '../text/phraseWords.ts';
import { createWordKey } from '../text/wordKey.ts';
import { createPhrases, type Phrase } from './phrase.ts';
import { readRuns, type Runs } from './readRuns.ts';
import { createRunForms, type Form } from './runForms.ts';
import type { Candidate } from './scoreTerms.ts';
import { createSentences, type Sentences } from './sentences.ts';
import { readWordUse, type WordUse } from './wordUse.ts';

/** The phrases of some papers of a corpus, whatever topics it has: they are read once for all levels and edits. */
export interface CorpusPhrases {
  /** The papers that were read, ascending; row i of `runs` is paper read[i]. */
  readonly read: Int32Array;
  readonly runs: Runs;
  readonly use: WordUse;
  /** How people write each of some runs. */
  readonly formsOf: (wanted: readonly number[]) => (run: number) => Form;
  readonly toPhrase: (candidate: Candidate, text: string) => Phrase;
  readonly sentences: Sentences;
}

/** Reads the phrases of the papers, unless `memory` has those of the same papers and settings; `words` are theirs where they are known. */
export function readPhrases(
  papers: readonly Paper[],
  text: TextSettings,
  memory: Memory<CorpusPhrases> | undefined,
  threads = oneThread,
  words?: PhraseWords,
): Task<CorpusPhrases> {
  const run = () => asTask('topics', phraseSteps(papers, text, threads, words));
  return memory ? memory.recall([papers, text], run) : run();
}

function* phraseSteps(
  papers: readonly Paper[],
  text: TextSettings,
  threads: Threads,
  words?: PhraseWords,
): Steps<CorpusPhrases> {
  const { read, stream } = words ?? (yield* asShare(readPhraseWords(papers, text, threads), 0, 0.15));
  const runs = yield* asShare(readRuns(stream, read.length < 5 ? 1 : 2), 0.15, 0.38);
  const use = readWordUse(runs);
  yield 0.4;
  const wordKey = createWordKey();
  return {
    read,
    runs,
    use,
    formsOf: createRunForms(runs, use),
    toPhrase: createPhrases(wordKey),
    sentences: createSentences(papers, wordKey),
  };
}
