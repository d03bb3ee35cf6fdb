import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Memory } from '../stageMemory.ts';
import { asShare, asTask, type Steps, type Task } from '../task.ts';
import { oneThread, type Threads } from '../threads.ts';
import { createNamedTerms } from '../text/namedTerms.ts';
import { readWords } from '../text/readWords.ts';
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

/** Papers that are read, at most: of more, evenly many. */
const nRead = 8000;

/** Reads the phrases of the papers, unless `memory` has those of the same papers and settings. */
export function readPhrases(
  papers: readonly Paper[],
  text: TextSettings,
  memory: Memory<CorpusPhrases> | undefined,
  threads = oneThread,
): Task<CorpusPhrases> {
  const run = () => asTask('topics', phraseSteps(papers, text, threads));
  return memory ? memory.recall([papers, text], run) : run();
}

function* phraseSteps(papers: readonly Paper[], text: TextSettings, threads: Threads): Steps<CorpusPhrases> {
  const step = Math.max(1, papers.length / nRead);
  const read = Int32Array.from({ length: Math.min(nRead, papers.length) }, (_, i) => Math.floor(i * step));
  const texts = Array.from(read, (paper) => withoutAcronyms(papers[paper]));
  const isExcluded = createExclusion(text.stopWords);
  const isBreak = (word: string) => !/\p{L}/u.test(word) || isExcluded(word);
  const stream = yield* asShare(readWords(texts, isBreak, createNamedTerms(text), threads), 0, 0.15);
  const runs = yield* asShare(readRuns(stream, texts.length < 5 ? 1 : 2), 0.15, 0.38);
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

/** "angiotensin-converting enzyme (ACE) inhibitors" goes on behind the brackets. */
function withoutAcronyms(paper: Paper): Paper {
  return { ...paper, abstract: paper.abstract.replace(/\s?\([A-Z][\w-]{1,9}\)/g, '') };
}

/** Whether a word is among the stop words that the person has given. */
function createExclusion(stopWords: readonly string[]): (word: string) => boolean {
  if (stopWords.length === 0) return () => false;
  const wordKey = createWordKey();
  const excluded = new Set(stopWords.map((entry) => wordKey(entry.trim())));
  return (word) => excluded.has(wordKey(word));
}
