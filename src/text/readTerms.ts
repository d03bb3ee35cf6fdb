import type { Vocabulary } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { TextSettings } from '../settings.ts';
import type { Csr } from '../sparse.ts';
import { asShare, asTask, type Steps, type Task } from '../task.ts';
import { fillCounts } from './fillCounts.ts';
import { joinCompounds } from './joinCompounds.ts';
import { selectTerms } from './selectTerms.ts';
import { boilerplate, isInSet, stopWords } from './stopWords.ts';
import { tokenizePapers } from './tokenizePapers.ts';
import { createUnits } from './units.ts';
import { createWrittenForms } from './writtenForms.ts';

/** What the papers say: their terms, and how often each paper holds each (papers x terms; words of titles count more). */
export interface TermCounts {
  readonly vocabulary: Vocabulary;
  readonly counts: Csr;
}

/** Reads the terms of titles and abstracts. Every spelling and inflection of a term counts as the term. */
export function readTerms(papers: readonly Paper[], settings: TextSettings): Task<TermCounts> {
  return asTask('text', termSteps(papers, settings));
}

function* termSteps(papers: readonly Paper[], settings: TextSettings): Steps<TermCounts> {
  const units = createUnits();
  const excluded = new Set(
    settings.stopWords.map((entry) => runKey(entry.split(/\s+/).filter(Boolean).map(units.ofText))),
  );
  const isBreak = (word: string) =>
    stopWords.has(word.toLowerCase()) ||
    !/\p{L}/u.test(word) ||
    [...word].length < minLength(word) ||
    excluded.has(runKey([units.ofText(word)]));

  const written = yield* asShare(tokenizePapers(papers, isBreak), 0, 0.5);
  const stream = yield* asShare(joinCompounds(written, units, isBreak), 0.5, 0.6);
  const unitOf = Int32Array.from(stream.words, (_, word) => units.of(word));
  const canJoin = Uint8Array.from(stream.words, (word) => (isInSet(boilerplate, word) ? 0 : 1));
  const isExcluded = (run: readonly number[]) => excluded.has(runKey(run));
  const selection = yield* asShare(selectTerms(stream, unitOf, units, canJoin, isExcluded, settings), 0.6, 0.8);
  const forms = createWrittenForms(stream);
  const counts = yield* asShare(fillCounts(stream, unitOf, units, canJoin, selection, forms), 0.8, 1);
  selection.wordTerms.forEach((term, unit) => term >= 0 && forms.fallBack(term, units.textOf(unit)));
  return {
    vocabulary: { terms: forms.choose(selection.nTerms), documentFrequency: selection.documentFrequency },
    counts,
  };
}

function runKey(units: readonly number[]): string {
  return units.join(' ');
}

/** One letter says nothing in alphabets; it does in Chinese and Japanese. */
function minLength(word: string): number {
  return /^[\u3040-\u30ff\u3400-\u9fff]/.test(word) ? 1 : 2;
}
