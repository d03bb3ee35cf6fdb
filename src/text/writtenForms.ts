import { createPairTable } from './pairTable.ts';
import { sentenceEnd, type TokenStream } from './tokenizePapers.ts';

/** Collects how people write each term, to show it as they mostly do. */
export interface WrittenForms {
  /** An occurrence of a term: `nWords` tokens from `at` on. */
  note(term: number, paper: number, at: number, nWords: number): void;
  /** How to write a term that stands only inside compounds, and so is never noted. */
  fallBack(term: number, text: string): void;
  /** The form of each term that running text has most often: "LoRA", "low-rank adaptation", "embeddings". */
  choose(nTerms: number): string[];
  /** A word in the case that running text writes it in; after `choose` only. */
  wordCase(word: string): string;
}

/** A lower-case form wins over capitals from this share on: "graph neural networks" over "Graph Neural Networks". */
const minLowerShare = 0.15;
/** Occurrences of a term after which no more are looked at. */
const enoughNotes = 200;

/** No occurrences yet. Capitals in titles and at a sentence's start say nothing and count only where nothing else is. */
export function createWrittenForms(stream: TokenStream): WrittenForms {
  const { words, tokens, offsets, titleEnds } = stream;
  const isCapital = Uint8Array.from(words, (word) => (/^\p{Lu}/u.test(word) ? 1 : 0));
  const pairs = createPairTable();
  const triples = createPairTable();
  /** Forms by length; a form of one word is the word's number. */
  const trusted: number[][] = [[], [], [], []];
  const others: number[][] = [[], [], [], []];
  const formsOfTerm: number[][] = [];
  const lengthOfTerm: number[] = [];
  const nNotes: number[] = [];
  const fallBacks = new Map<number, string>();
  const cases = createCases();
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

  return {
    note: (term, paper, at, nWords) => {
      const seen = nNotes[term] ?? 0;
      if (seen >= enoughNotes) return;
      nNotes[term] = seen + 1;
      let form = tokens[at];
      if (nWords > 1) form = pairs.add(form, tokens[at + 1]);
      if (nWords > 2) form = triples.add(form, tokens[at + 2]);
      const [counts, opposite] = isTrusted(paper, at)
        ? [trusted[nWords], others[nWords]]
        : [others[nWords], trusted[nWords]];
      if (counts[form] === undefined && opposite[form] === undefined) {
        (formsOfTerm[term] ??= []).push(form);
        lengthOfTerm[term] = nWords;
      }
      counts[form] = (counts[form] ?? 0) + 1;
    },
    fallBack: (term, text) => {
      if (formsOfTerm[term] === undefined) fallBacks.set(term, text);
    },
    choose: (nTerms) => {
      const textOf = (nWords: number, form: number): string => {
        if (nWords === 1) return words[form];
        if (nWords === 2) return `${words[pairs.first(form)]} ${words[pairs.second(form)]}`;
        return `${textOf(2, triples.first(form))} ${words[triples.second(form)]}`;
      };
      for (let w = 0; w < words.length; w++) {
        if (trusted[1][w]) cases.note(words[w], trusted[1][w]);
      }
      return Array.from({ length: nTerms }, (_, term) => {
        const fallBack = fallBacks.get(term);
        if (fallBack !== undefined) return fallBack;
        const nWords = lengthOfTerm[term];
        const forms = (formsOfTerm[term] ?? []).map((form) => ({
          text: textOf(nWords, form),
          trusted: trusted[nWords][form] ?? 0,
          others: others[nWords][form] ?? 0,
        }));
        return chooseForm(forms, cases);
      });
    },
    wordCase: (word) => (cases.has(word) ? cases.of(word) : word),
  };
}

interface Form {
  readonly text: string;
  readonly trusted: number;
  readonly others: number;
}

/** First the inflection that is most common in any case, then its case. */
function chooseForm(forms: readonly Form[], cases: Cases): string {
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

interface Cases {
  note(word: string, count: number): void;
  has(word: string): boolean;
  /** The word in the case that running text writes it in. */
  of(word: string): string;
}

function createCases(): Cases {
  const seen = new Map<string, Map<string, number>>();
  return {
    note: (word, count) => {
      const lower = word.toLowerCase();
      const forms = seen.get(lower) ?? new Map<string, number>();
      forms.set(word, (forms.get(word) ?? 0) + count);
      seen.set(lower, forms);
    },
    has: (word) => seen.has(word.toLowerCase()),
    of: (word) => {
      const lower = word.toLowerCase();
      const forms = seen.get(lower);
      if (!forms) return /^\p{Lu}[\p{Ll}'-]*$|^\p{Lu}{6,}$/u.test(word) ? lower : word;
      let top = lower;
      let topCount = 0;
      let total = 0;
      for (const [form, count] of forms) {
        total += count;
        if (count > topCount) [top, topCount] = [form, count];
      }
      const isPlain = /^\p{Lu}[^\p{Lu}]*$/u.test(top);
      return isPlain && (forms.get(lower) ?? 0) >= minLowerShare * total ? lower : top;
    },
  };
}
