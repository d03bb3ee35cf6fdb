import type { Paper } from '../paper.ts';
import { charClass, classAt, knownClasses, widthAt } from '../text/charClasses.ts';
import { createWordTable, hashStart, hashUnit } from '../text/wordTable.ts';

/** A whole sentence of an abstract. */
export interface Sentence {
  readonly text: string;
  /** Its place among the sentences of the abstract. */
  readonly at: number;
  /** Whether it speaks of the paper and not of its subject. */
  readonly isOwn: boolean;
}

/** The sentences of papers' abstracts. */
export interface Sentences {
  /** Those of a paper's abstract that can be read by themselves. */
  ofPaper(paper: number): readonly Sentence[];
  /** The words of a text, runs of letters and digits, numbered by their keys: inflections are alike. */
  wordsOf(text: string): Int32Array;
}

/** Reads the sentences of papers that are asked for, and remembers them. */
export function createSentences(papers: readonly Paper[], wordKey: (word: string) => string): Sentences {
  const known = new Map<number, readonly Sentence[]>();
  const wordsOf = createWordNumbers(wordKey);
  return {
    wordsOf,
    ofPaper: (paper) => {
      let sentences = known.get(paper);
      if (!sentences) known.set(paper, (sentences = readableSentences(papers[paper].abstract)));
      return sentences;
    },
  };
}

function readableSentences(abstract: string): Sentence[] {
  return sentencesOf(abstract).flatMap((text, at) => (isReadable(text) ? [{ text, at, isOwn: own.test(text) }] : []));
}

function createWordNumbers(wordKey: (word: string) => string): (text: string) => Int32Array {
  const table = createWordTable();
  const numbers: number[] = [];
  const numberOfKey = new Map<string, number>();
  const numberOf = (word: string) => {
    const key = wordKey(word);
    const number = numberOfKey.get(key) ?? numberOfKey.size;
    numberOfKey.set(key, number);
    return number;
  };
  let codes = new Uint16Array(1024);
  let found = new Int32Array(256);
  return (text) => {
    if (text.length > codes.length) {
      codes = new Uint16Array(2 * text.length);
      found = new Int32Array(text.length);
    }
    const end = text.length;
    for (let i = 0; i < end; i++) codes[i] = text.charCodeAt(i);
    let n = 0;
    for (let i = 0; i < end;) {
      const from = i;
      let hash = hashStart;
      while (i < end && (knownClasses[codes[i]] || classAt(codes, i, end)) <= charClass.number) {
        for (let width = widthAt(codes, i, end); width > 0; width--) hash = hashUnit(hash, codes[i++]);
      }
      if (i === from) {
        i += widthAt(codes, i, end);
        continue;
      }
      const word = table.add(codes, from, i, hash);
      if (word === numbers.length) numbers.push(numberOf(text.slice(from, i)));
      found[n++] = numbers[word];
    }
    return found.slice(0, n);
  };
}

function sentencesOf(abstract: string): string[] {
  return abstract
    .split(/(?<=[^.]{3}[.!?]["”)]?)(?<!\b(?:e\.g|i\.e|cf|vs|al|etc|Fig|Eq|resp|approx|Dr|no|ca)\.)\s+(?=["“(]?\p{Lu})/u)
    .map((sentence) => sentence.replace(heading, '').trim());
}

/** "BACKGROUND: ...", "Methods and results - ...", "CONCLUSIONS. ..." */
const heading =
  /^(?:(?:(?:aims?|background|conclusions?|context|design|discussion|findings|introduction|interpretation|materials?|methods?|motivation|objectives?|purpose|rationale|results?|summary)(?: (?:and|&) \w+)?)|\p{Lu}[\p{Lu} &/,]{4,40})\s*[:.–—-]\s+/iu;

/** A whole sentence of a length that is read at a glance, without formulas, addresses and legal lines. */
function isReadable(sentence: string): boolean {
  return (
    sentence.length >= 50 &&
    sentence.length <= 240 &&
    /^["“(]?[\p{Lu}\d].*[.!?]["”)]?$/u.test(sentence) &&
    !/[$\\{}<>=©®]|https?:|www\.|copyright|rights reserved/i.test(sentence) &&
    !/\p{Lu}{3,} \p{Lu}{3,} \p{Lu}{3,}/u.test(sentence) &&
    !leaning.test(sentence)
  );
}

/** A sentence that leans on the one before it. */
const leaning =
  /^(?:It|This|These|They|Its|Their|Such|However|Moreover|Furthermore|Additionally|In addition|Then|Thus|Hence|Therefore|Finally|Here|Both|Also|But|Yet|And|Consequently|Specifically|In particular|For example|For instance|Recently|To \w+ (?:the|whether|how|if)|The (?:aim|purpose|objective|goal)s?)\b/;

/** What speaks of the paper and not of its subject. */
const own = /\b(?:we|our|us|I|this (?:paper|work|study|article|thesis|review)|the (?:authors?|present study))\b/i;
