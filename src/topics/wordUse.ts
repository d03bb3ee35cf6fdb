import { sentenceEnd } from '../text/scanWords.ts';
import { createWordCases } from '../text/wordCases.ts';
import type { Runs } from './readRuns.ts';

/** How the words of some papers are used. */
export interface WordUse {
  /** Of a word's occurrences, the share that end a phrase: high for nouns, low for adjectives. The word is in lower case. */
  endShare(word: string): number;
  /** The share that stand behind "to", "we" or "can": high for verbs. */
  verbShare(word: string): number;
  /** The word in the case in which running text has it. */
  inCase(word: string): string;
  /** Whether the phrase goes on behind the token. */
  goesOn(paper: number, at: number): boolean;
}

/** Reads how words are used. */
export function readWordUse({ stream, isStop }: Pick<Runs, 'stream' | 'isStop'>): WordUse {
  const { words, tokens, offsets, titleEnds } = stream;
  const nUses = new Int32Array(words.length);
  const nEnds = new Int32Array(words.length);
  const nVerbs = new Int32Array(words.length);
  const nTrusted = new Int32Array(words.length);
  const isCapital = Uint8Array.from(words, (word) => (/^\p{Lu}/u.test(word) ? 1 : 0));
  const isCue = Uint8Array.from(words, (word) => (verbCues.has(word.toLowerCase()) ? 1 : 0));
  const goesOn = (paper: number, at: number) => {
    const next = at + 1 < offsets[paper + 1] ? tokens[at + 1] : -1;
    return next >= 0 && isStop[next] === 0;
  };
  for (let paper = 0; paper < titleEnds.length; paper++) {
    let nWords = 0;
    let nCapitals = 0;
    for (let i = offsets[paper] + 1; i < titleEnds[paper]; i++) {
      if (tokens[i] < 0 || isStop[tokens[i]]) continue;
      nWords++;
      nCapitals += isCapital[tokens[i]];
    }
    const isTitleCase = nCapitals > 0.5 * nWords;
    for (let i = offsets[paper]; i < offsets[paper + 1]; i++) {
      const token = tokens[i];
      if (token < 0) continue;
      const previous = i === offsets[paper] ? sentenceEnd : tokens[i - 1];
      nUses[token]++;
      if (!goesOn(paper, i)) nEnds[token]++;
      if (previous >= 0 && isCue[previous]) nVerbs[token]++;
      const isFirst = previous === sentenceEnd;
      if ((i >= titleEnds[paper] || !isTitleCase) && (!isFirst || !isCapital[token])) nTrusted[token]++;
    }
  }
  const uses = new Map<string, [number, number, number]>();
  const cases = createWordCases();
  words.forEach((word, w) => {
    const [n, ends, verbs] = uses.get(word.toLowerCase()) ?? [0, 0, 0];
    uses.set(word.toLowerCase(), [n + nUses[w], ends + nEnds[w], verbs + nVerbs[w]]);
    if (nTrusted[w] === 0) return;
    cases.note(word, nTrusted[w]);
    if (word.includes('-')) for (const piece of word.split('-')) cases.note(piece, nTrusted[w]);
  });
  const share = (word: string, part: 1 | 2, prior: number) => {
    const use = uses.get(word) ?? [0, 0, 0];
    return (use[part] + prior) / (use[0] + 1);
  };
  return {
    endShare: (word) => share(word, 1, 0.4),
    verbShare: (word) => share(word, 2, 0.1),
    inCase: (word) => cases.of(word),
    goesOn,
  };
}

const verbCues = new Set(
  'to we can could may might will would should must cannot they who not i you let does do did'.split(' '),
);
