import { sentenceEnd } from '../text/scanWords.ts';
import { createWordCases } from '../text/wordCases.ts';
import type { Runs } from './readRuns.ts';

/** How the words of some papers are used. */
export interface WordUse {
  /** Of a word's occurrences, the share that end a phrase: high for nouns, low for adjectives. The word is in lower case. */
  endShare(word: string): number;
  /** The share that stand behind "to", "we" or "can": high for verbs. */
  verbShare(word: string): number;
  /** The share that are measured: "very powerful", "more powerful", "is faster than"; high for adjectives that praise. */
  degreeShare(word: string): number;
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
  const nDegrees = new Int32Array(words.length);
  const nTrusted = new Int32Array(words.length);
  const nTitled = new Int32Array(words.length);
  const isCapital = Uint8Array.from(words, (word) => (/^\p{Lu}/u.test(word) ? 1 : 0));
  const isShouted = Uint8Array.from(words, (word) => (word === word.toUpperCase() ? 1 : 0));
  const isCue = Uint8Array.from(words, (word) => (verbCues.has(word.toLowerCase()) ? 1 : 0));
  const isDegree = Uint8Array.from(words, (word) => (degrees.has(word.toLowerCase()) ? 1 : 0));
  const than = words.indexOf('than');
  const goesOn = (paper: number, at: number) => {
    const next = at + 1 < offsets[paper + 1] ? tokens[at + 1] : -1;
    return next >= 0 && isStop[next] === 0;
  };
  for (let paper = 0; paper < titleEnds.length; paper++) {
    let nWords = 0;
    let nCapitals = 0;
    let nShouted = 0;
    for (let i = offsets[paper] + 1; i < titleEnds[paper]; i++) {
      if (tokens[i] < 0 || isStop[tokens[i]]) continue;
      nWords++;
      nCapitals += isCapital[tokens[i]];
      nShouted += isShouted[tokens[i]];
    }
    const isTitleCase = nCapitals > 0.5 * nWords;
    const isShouting = nShouted > 0.5 * nWords;
    for (let i = offsets[paper]; i < offsets[paper + 1]; i++) {
      const token = tokens[i];
      if (token < 0) continue;
      const previous = i === offsets[paper] ? sentenceEnd : tokens[i - 1];
      nUses[token]++;
      if (previous >= 0 && isCue[previous]) nVerbs[token]++;
      const isAlone = previous < 0 || isStop[previous] === 1;
      const isCompared = isAlone && than >= 0 && i + 1 < offsets[paper + 1] && tokens[i + 1] === than;
      if (!isCompared && !goesOn(paper, i)) nEnds[token]++;
      if (isCompared || (previous >= 0 && isDegree[previous])) nDegrees[token]++;
      const isFirst = previous === sentenceEnd;
      if ((i >= titleEnds[paper] || !isTitleCase) && (!isFirst || !isCapital[token])) nTrusted[token]++;
      else if (!isShouting) nTitled[token]++;
    }
  }
  const uses = new Map<string, Use>();
  const cases = createWordCases();
  words.forEach((word, w) => {
    const lower = word.toLowerCase();
    let use = uses.get(lower);
    if (!use) uses.set(lower, (use = { all: 0, ends: 0, verbs: 0, degrees: 0 }));
    use.all += nUses[w];
    use.ends += nEnds[w];
    use.verbs += nVerbs[w];
    use.degrees += nDegrees[w];
    if (nTrusted[w] === 0) return;
    cases.note(word, nTrusted[w]);
    if (word.includes('-')) for (const piece of word.split('-')) cases.note(piece, nTrusted[w]);
  });
  // "UAV" of a title in capitals and small letters is how it is written, where no running text says otherwise.
  words.forEach((word, w) => {
    if (nTitled[w] > 0 && /(?<=[\p{L}\p{N}])\p{Lu}/u.test(word) && !cases.has(word)) cases.note(word, nTitled[w]);
  });
  const share = (word: string, part: keyof Use, prior: number) => {
    const use = uses.get(word) ?? unused;
    return (use[part] + prior) / (use.all + 1);
  };
  return {
    endShare: (word) => share(word, 'ends', 0.4),
    verbShare: (word) => share(word, 'verbs', 0.1),
    degreeShare: (word) => share(word, 'degrees', 0),
    inCase: (word) => cases.of(word),
    goesOn,
  };
}

/** How often a word stands, and how. */
interface Use {
  all: number;
  ends: number;
  verbs: number;
  degrees: number;
}

const unused: Readonly<Use> = { all: 0, ends: 0, verbs: 0, degrees: 0 };

/** A word that stands as a verb more often than this is one. */
export const maxVerbShare = 0.3;

const verbCues = new Set(
  'to we can could may might will would should must cannot they who not i you let does do did'.split(' '),
);
const degrees = new Set('more most very highly less least so too quite'.split(' '));
