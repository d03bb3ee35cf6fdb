import type { Steps } from '../task.ts';
import { createPairTable } from './pairTable.ts';
import { sentenceEnd } from './scanWords.ts';
import type { TokenStream } from './tokenizePapers.ts';
import { createWordCases, minLowerShare, type WordCases } from './wordCases.ts';

/** Collects how people write each term, to show it as they mostly do. */
export interface WrittenForms {
  /** A function that takes the occurrences of terms of one word in a paper; `wordTerms` gives each unit's term or -1. */
  noteWords(unitOf: Int32Array, wordTerms: Int32Array): (paper: number) => void;
  /** An occurrence of a term: `nWords` tokens from `at` on. */
  note(term: number, paper: number, at: number, nWords: number): void;
  /** How to write a term that stands only inside compounds, and so is never noted. */
  fallBack(term: number, text: string): void;
  /** The form of each term that running text has most often: "LoRA", "low-rank adaptation", "embeddings". */
  choose(): Steps<string[]>;
  /** A word in the case that running text writes it in; after `choose` only. */
  wordCase(word: string): string;
}

/** Occurrences of a term after which no more are looked at. */
const enoughNotes = 100;

/** No occurrences yet. Capitals in titles and at a sentence's start say nothing and count only where nothing else is. */
export function createWrittenForms(stream: TokenStream, nTerms: number): WrittenForms {
  const { words, tokens, offsets, titleEnds } = stream;
  const isCapital = new Uint8Array(words.length);
  for (let w = 0; w < words.length; w++) if (isUpper(words[w])) isCapital[w] = 1;
  const pairs = createPairTable();
  const triples = createPairTable();
  /** Occurrences of forms by length; a form of one word is the word's number, others are numbered as they come. */
  const trusted: (number[] | Int32Array)[] = [[], new Int32Array(words.length), [], []];
  const others: (number[] | Int32Array)[] = [[], new Int32Array(words.length), [], []];
  const formsOfTerm = Array.from({ length: nTerms }, () => [] as number[]);
  const lengthOfTerm = new Uint8Array(nTerms);
  const nNotes = new Uint16Array(nTerms);
  const fallBacks = new Map<number, string>();
  const cases = createWordCases();
  let titlePaper = -1;
  let isTitleCase = false;

  const isTrusted = (paper: number, at: number) => {
    if (at < titleEnds[paper]) {
      if (titlePaper !== paper) {
        titlePaper = paper;
        isTitleCase = hasTitleCase(offsets[paper], titleEnds[paper]);
      }
      if (isTitleCase) return false;
    }
    const isFirst = at === 0 || tokens[at - 1] === sentenceEnd;
    return !isFirst || isCapital[tokens[at]] === 0;
  };

  const hasTitleCase = (from: number, to: number) => {
    let nWords = 0;
    let nCapitals = 0;
    for (let i = from + 1; i < to; i++) {
      if (tokens[i] < 0) continue;
      nWords++;
      nCapitals += isCapital[tokens[i]];
    }
    return nCapitals > 0.5 * nWords;
  };

  /** Adds to `seen` the occurrences of each word in a paper where its case says something, whether it is a term or not. */
  const countWords = (paper: number, seen: Int32Array) => {
    const isTitled = hasTitleCase(offsets[paper], titleEnds[paper]);
    const from = isTitled ? titleEnds[paper] : offsets[paper];
    let previous = from === 0 ? sentenceEnd : tokens[from - 1];
    for (let i = from; i < offsets[paper + 1]; i++) {
      const token = tokens[i];
      if (token >= 0 && (previous !== sentenceEnd || isCapital[token] === 0)) seen[token]++;
      previous = token;
    }
  };

  /** Tells `cases` how often the word was seen. */
  const noteCases = (word: string, n: number) => {
    if (n === 0) return;
    cases.note(word, n);
    if (word.includes('-')) for (const piece of word.split('-')) cases.note(piece, n);
  };

  const textOf = (nWords: number, form: number): string => {
    if (nWords === 1) return words[form];
    if (nWords === 2) return `${words[pairs.first(form)]} ${words[pairs.second(form)]}`;
    return `${textOf(2, triples.first(form))} ${words[triples.second(form)]}`;
  };

  const formOf = (nWords: number, form: number): Form => ({
    text: textOf(nWords, form),
    trusted: trusted[nWords][form],
    others: others[nWords][form],
  });

  const note = (term: number, paper: number, at: number, nWords: number) => {
    if (nNotes[term] >= enoughNotes) return;
    nNotes[term]++;
    let form = tokens[at];
    if (nWords > 1) form = pairs.add(form, tokens[at + 1]);
    if (nWords > 2) form = triples.add(form, tokens[at + 2]);
    const [ofLength, othersOfLength] = [trusted[nWords], others[nWords]];
    if (form === ofLength.length) {
      (ofLength as number[]).push(0);
      (othersOfLength as number[]).push(0);
    }
    if (ofLength[form] + othersOfLength[form] === 0) {
      formsOfTerm[term].push(form);
      lengthOfTerm[term] = nWords;
    }
    if (isTrusted(paper, at)) ofLength[form]++;
    else othersOfLength[form]++;
  };

  return {
    note,
    noteWords: (unitOf, wordTerms) => (paper) => {
      for (let i = offsets[paper]; i < offsets[paper + 1]; i++) {
        const term = tokens[i] < 0 ? -1 : wordTerms[unitOf[tokens[i]]];
        if (term >= 0 && nNotes[term] < enoughNotes) note(term, paper, i, 1);
      }
    },
    fallBack: (term, text) => {
      if (formsOfTerm[term].length === 0) fallBacks.set(term, text);
    },
    *choose() {
      const seen = new Int32Array(words.length);
      for (let paper = 0; paper < titleEnds.length; paper++) {
        countWords(paper, seen);
        if (paper % papersPerStep === papersPerStep - 1) yield (0.2 * paper) / titleEnds.length;
      }
      for (let w = 0; w < words.length; w++) {
        noteCases(words[w], seen[w]);
        if (w % wordsPerStep === wordsPerStep - 1) yield 0.2 + (0.2 * w) / words.length;
      }
      const chosen: string[] = [];
      for (let term = 0; term < nTerms; term++) {
        const forms = formsOfTerm[term].map((form) => formOf(lengthOfTerm[term], form));
        chosen.push(fallBacks.get(term) ?? chooseForm(forms, cases));
        if (term % termsPerStep === termsPerStep - 1) yield 0.4 + (0.6 * term) / nTerms;
      }
      return chosen;
    },
    wordCase: (word) => (cases.has(word) ? cases.of(word) : word),
  };
}

/** Whether a word begins with a capital. */
function isUpper(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(word);
}

const papersPerStep = 2048;
const wordsPerStep = 16_384;
const termsPerStep = 4096;

interface Form {
  readonly text: string;
  readonly trusted: number;
  readonly others: number;
}

/** First the inflection that is most common in any case, then its case. */
function chooseForm(forms: readonly Form[], cases: WordCases): string {
  if (forms.length === 1 && forms[0].trusted > 0) return forms[0].text;
  const byLower = new Map<string, { forms: Form[]; trusted: number; others: number }>();
  for (const form of forms) {
    const lower = form.text.toLowerCase();
    const group = byLower.get(lower) ?? { forms: [], trusted: 0, others: 0 };
    group.forms.push(form);
    group.trusted += form.trusted;
    group.others += form.others;
    byLower.set(lower, group);
  }
  let best: { forms: Form[]; trusted: number; others: number } | undefined;
  for (const group of byLower.values()) {
    if (!best || group.trusted + group.others > best.trusted + best.others) best = group;
  }
  if (!best) return '';
  const composed = best.forms[0].text.split(' ').map(cases.of).join(' ');
  if (best.trusted === 0) return composed;
  let top = best.forms[0];
  for (const form of best.forms) {
    if (form.text === composed && form.trusted >= minLowerShare * best.trusted) return composed;
    if (form.trusted > top.trusted) top = form;
  }
  return top.text;
}
