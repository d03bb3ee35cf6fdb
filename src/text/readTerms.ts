import type { Vocabulary } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Csr } from '../sparse.ts';
import { asShare, asTask, type Steps, type Task } from '../task.ts';
import { oneThread, type Threads } from '../threads.ts';
import { fillCounts, type OnPhrases } from './fillCounts.ts';
import { joinCompounds } from './joinCompounds.ts';
import { after, before, createPhraseContext, type PhraseContext } from './phraseContext.ts';
import { createNamedTerms } from './namedTerms.ts';
import { phraseReader, type PhraseWords } from './phraseWords.ts';
import { selectTerms } from './selectTerms.ts';
import { boilerplate, isInSet, stopWords } from './stopWords.ts';
import { readWords } from './readWords.ts';
import type { TokenStream } from './tokenizePapers.ts';
import { createUnits } from './units.ts';
import { createWrittenForms, type WrittenForms } from './writtenForms.ts';

/** What the papers say: their terms, how often each paper holds each (papers x terms; words of titles count more), and the words of their phrases. */
export interface TermCounts {
  readonly vocabulary: Vocabulary;
  readonly counts: Csr;
  readonly phraseWords: PhraseWords;
}

/** Reads the terms of titles and abstracts. Every spelling and inflection of a term counts as the term. */
export function readTerms(papers: readonly Paper[], settings: TextSettings, threads = oneThread): Task<TermCounts> {
  return asTask('text', termSteps(papers, settings, threads));
}

function* termSteps(papers: readonly Paper[], settings: TextSettings, threads: Threads): Steps<TermCounts> {
  const units = createUnits();
  const excluded = new Set(
    settings.stopWords.map((entry) => runKey(entry.split(/\s+/).filter(Boolean).map(units.ofText))),
  );
  const named = createNamedTerms(settings);
  const isBreak = (word: string) =>
    isInSet(boilerplate, word) ||
    stopWords.has(word.toLowerCase()) ||
    !/\p{L}/u.test(word) ||
    [...word].length < 2 ||
    (excluded.size > 0 && excluded.has(runKey([units.ofText(word)])));

  yield 0;
  const reader = phraseReader(papers.length, settings);
  const [written, phraseStream] = yield* asShare(readWords([{ isBreak }, reader], papers, named, threads), 0, 0.48);
  const phraseWords = { read: reader.papers, stream: phraseStream };
  const stream = yield* asShare(joinCompounds(written, units, isBreak, threads), 0.48, 0.6);
  const unitOf = units.ofAll(stream.words.length);
  const isExcluded = (run: readonly number[]) => excluded.has(runKey(run));
  const selection = yield* asShare(selectTerms(stream, unitOf, units, isExcluded, settings), 0.6, 0.8);
  const forms = createWrittenForms(stream, selection.nTerms);
  const context = createPhraseContext(selection.nTerms);
  const firstPhrase = selection.wordTerms.reduce((end, term) => Math.max(end, term + 1), 0);
  const firstTriple = selection.pairTerms.reduce((end, term) => Math.max(end, term + 1), firstPhrase);
  const { tokens, offsets } = stream;
  const noteWords = forms.noteWords(unitOf, selection.wordTerms);
  const onPhrases: OnPhrases = (paper, phrases, places, from, to) => {
    noteWords(paper);
    for (let p = from; p < to; p++) {
      const term = phrases[p];
      const at = places[p];
      const nWords = term < firstTriple ? 2 : 3;
      forms.note(term, paper, at, nWords);
      if (nWords < settings.maxNGram) continue;
      const ahead = at > offsets[paper] ? Math.max(-1, tokens[at - 1]) : -1;
      const behind = at + nWords < offsets[paper + 1] ? Math.max(-1, tokens[at + nWords]) : -1;
      context.note(term, before, ahead < 0 ? -1 : unitOf[ahead], ahead);
      context.note(term, after, behind < 0 ? -1 : unitOf[behind], behind);
    }
  };
  const { counts, titleFrequency } = yield* asShare(
    fillCounts(stream, unitOf, units, selection, onPhrases, threads),
    0.8,
    0.95,
  );
  selection.wordTerms.forEach((term, unit) => term >= 0 && forms.fallBack(term, units.textOf(unit)));
  const chosen = yield* asShare(forms.choose(), 0.95, 1);
  const terms = completePhrases(chosen, stream, context, forms).map(withoutGaps);
  return { vocabulary: { terms, documentFrequency: selection.documentFrequency, titleFrequency }, counts, phraseWords };
}

/** Words of scripts that put no blanks between them stand without. */
function withoutGaps(term: string): string {
  return term.replace(/(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])/g, '');
}

/** "graph neural" as "graph neural networks"; a piece stays one when the whole phrase is a term already. */
function completePhrases(
  terms: readonly string[],
  stream: TokenStream,
  context: PhraseContext,
  forms: WrittenForms,
): string[] {
  const taken = new Set(terms.map((term) => term.toLowerCase()));
  return terms.map((text, term) => {
    const [first, last] = [context.companion(term, before), context.companion(term, after)];
    if (first < 0 && last < 0) return text;
    const words = [first < 0 ? [] : stream.words[first], ...text.split(' '), last < 0 ? [] : stream.words[last]];
    const whole = words.flat().map(forms.wordCase).join(' ');
    if (taken.has(whole.toLowerCase())) return text;
    taken.add(whole.toLowerCase());
    return whole;
  });
}

function runKey(units: readonly number[]): string {
  return units.join(' ');
}
