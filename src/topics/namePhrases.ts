import { withoutPieces, type Phrase } from './phrase.ts';
import type { CorpusPhrases } from './readPhrases.ts';
import type { Form } from './runForms.ts';
import { createTermScores } from './scoreTerms.ts';
import { maxVerbShare, type WordUse } from './wordUse.ts';

/** What names are made of: phrases with the papers of a topic that were read. */
export interface NameMaterial {
  /** Best first; `holders` are positions among the papers that were read of the topic. */
  readonly phrases: readonly Phrase[];
  readonly nRead: number;
}

/** The noun phrases of one to four words that each topic's papers have and the others' have not. */
export function namePhrases(
  { read, runs, use, formsOf, toPhrase }: CorpusPhrases,
  papersOf: readonly Int32Array[],
): NameMaterial[] {
  const score = createTermScores(runs.held, runs, leastShare);
  const readOf = papersOf.map((members) => placesIn(read, members));
  const candidates = readOf.map(score);
  const formOf = formsOf(candidates.flatMap((ofTopic) => ofTopic.map(({ term }) => term)));
  return candidates.map((ofTopic, topic) => {
    const phrases = ofTopic.flatMap((candidate) => {
      const form = formOf(candidate.term);
      const phrase = toPhrase(candidate, form.text);
      return !phrase.isSentencePiece && isNounPhrase(form, use) ? [phrase] : [];
    });
    const telling = phrases.filter(({ text, nTelling }) => text.includes(' ') || nTelling > 0);
    return { phrases: withoutPieces(telling), nRead: readOf[topic].length };
  });
}

/** Where the members stand among the papers that were read; both ascend. */
function placesIn(read: Int32Array, members: Int32Array): Int32Array {
  const places: number[] = [];
  for (let i = 0, m = 0; i < read.length && m < members.length; i++) {
    while (members[m] < read[i]) m++;
    if (members[m] === read[i]) places.push(i);
  }
  return Int32Array.from(places);
}

/** The share of the papers that must hold a phrase. */
const leastShare = 0.025;

/** Whether the last word is a noun, by the places where it stands: adjectives end few phrases, verbs follow "to" and "we". */
function isNounPhrase({ text, endShare }: Form, use: WordUse): boolean {
  const words = text.split(' ');
  const last = words[words.length - 1].toLowerCase();
  if (words.length > 1 && endShare < minEndShare) return false;
  const least = adjective.test(last) ? minEndShareOfAdjective : words.length > 1 ? minEndShare : minEndShareOfWord;
  return use.endShare(last) >= least && use.verbShare(last) <= maxVerbShare;
}

const minEndShare = 0.3;
const minEndShareOfWord = 0.35;
const minEndShareOfAdjective = 0.5;
const adjective = /(?:ic|al|ous|ive|able|ible|ary|ant|ent|ful|less|like|oid)$/;
