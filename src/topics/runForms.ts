import { createPairTable } from '../text/pairTable.ts';
import type { Runs } from './readRuns.ts';
import type { WordUse } from './wordUse.ts';

/** How people write a run of words. */
export interface Form {
  readonly text: string;
  /** The share of the run's occurrences that end a phrase. */
  readonly endShare: number;
}

/**
 * A function that tells how people write runs: as they mostly do at a phrase's end, where nouns stand in their plural. It
 * remembers the runs that it was asked for.
 */
export function createRunForms(runs: Runs, use: WordUse): (wanted: readonly number[]) => (run: number) => Form {
  const { words, tokens } = runs.stream;
  const { lowerOf, texts } = lowerWords(words);
  const known = new Map<number, Form>();
  const isWanted = new Uint8Array(runs.documentFrequency.length);
  return (wanted) => {
    const fresh = [...new Set(wanted)].filter((run) => !known.has(run));
    if (fresh.length > 0) readForms(fresh);
    return (run) => known.get(run)!;
  };

  function readForms(fresh: readonly number[]): void {
    /** A form is the form without its last word, and that word; a tally is of a run and a form of it. */
    const forms = createPairTable(1 << 12);
    const tallies = createPairTable(1 << 12);
    const counts: { all: number; ends: number }[] = [];
    for (const run of fresh) isWanted[run] = 1;
    runs.visit(isWanted, (run, paper, at, nWords) => {
      let form = -1;
      for (let i = at; i < at + nWords; i++) form = forms.add(form, lowerOf[tokens[i]]);
      const tally = tallies.add(run, form);
      if (tally === counts.length) counts.push({ all: 0, ends: 0 });
      counts[tally].all++;
      if (!use.goesOn(paper, at + nWords - 1)) counts[tally].ends++;
    });
    for (const run of fresh) isWanted[run] = 0;

    const talliesOf = new Map<number, number[]>(fresh.map((run) => [run, []]));
    counts.forEach((_, tally) => talliesOf.get(tallies.first(tally))!.push(tally));
    for (const [run, own] of talliesOf) {
      const total = (kind: 'all' | 'ends') => own.reduce((sum, tally) => sum + counts[tally][kind], 0);
      const [all, ends] = [total('all'), total('ends')];
      const kind = ends >= Math.max(2, 0.1 * all) ? 'ends' : 'all';
      const most = own.reduce((best, tally) => (counts[tally][kind] > counts[best][kind] ? tally : best));
      const text = wordsOf(tallies.second(most)).map(use.inCase).join(' ');
      known.set(run, { text, endShare: (ends + 0.5) / (all + 1) });
    }

    function wordsOf(form: number): string[] {
      return form < 0 ? [] : [...wordsOf(forms.first(form)), texts[forms.second(form)]];
    }
  }
}

/** The words in lower case, each once, and which of them each word is. */
function lowerWords(words: readonly string[]) {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const lowerOf = Int32Array.from(words, (word) => {
    const lower = word.toLowerCase();
    let number = numbers.get(lower);
    if (number === undefined) numbers.set(lower, (number = texts.push(lower) - 1));
    return number;
  });
  return { lowerOf, texts };
}
