import { createPairTable } from '../text/pairTable.ts';
import { createWordKey } from '../text/wordKey.ts';
import { toPhrase, withoutPieces, type Phrase } from './phrase.ts';
import { isSentencePiece } from './readablePhrases.ts';
import type { CorpusPhrases } from './readPhrases.ts';
import type { Runs } from './readRuns.ts';
import { scoreTerms, type Candidate } from './scoreTerms.ts';
import { membersOf } from './topicMembers.ts';
import type { WordUse } from './wordUse.ts';

/** What names are made of: phrases with the papers of a topic that were read. */
export interface NameMaterial {
  /** Best first; `holders` are positions among the papers that were read of the topic. */
  readonly phrases: readonly Phrase[];
  readonly nRead: number;
}

/** The noun phrases of one to four words that each topic's papers have and the others' have not; `labels` holds a topic per paper. */
export function namePhrases({ read, runs, use }: CorpusPhrases, labels: Int32Array, nTopics: number): NameMaterial[] {
  const rowsOf = membersOf(
    read.map((paper) => labels[paper]),
    nTopics,
  );
  const candidates = scoreTerms(runs.counts, runs, rowsOf, leastShare);
  const forms = writtenForms(runs, candidates, use);
  const wordKey = createWordKey();
  return candidates.map((ofTopic, topic) => {
    const phrases = ofTopic.flatMap((candidate) => {
      const form = forms.get(candidate.term)!;
      return isNounPhrase(form, use) ? [toPhrase(candidate, form.text, wordKey)] : [];
    });
    const telling = phrases.filter(({ text, nTelling }) => text.includes(' ') || nTelling > 0);
    return { phrases: withoutPieces(telling), nRead: rowsOf[topic].length };
  });
}

/** The share of the papers that must hold a phrase. */
const leastShare = 0.025;

interface Form {
  readonly text: string;
  /** The share of the run's occurrences that end a phrase. */
  readonly endShare: number;
}

/** How people write the candidates' runs: as they mostly do at a phrase's end, where nouns stand in their plural. */
function writtenForms(
  runs: Runs,
  candidates: readonly (readonly Candidate[])[],
  use: WordUse,
): ReadonlyMap<number, Form> {
  const wanted = new Uint8Array(runs.counts.nCols);
  const seen = new Map(candidates.flat().map(({ term }) => [term, { all: createTally(), ends: createTally() }]));
  for (const run of seen.keys()) wanted[run] = 1;
  const textAt = createTexts(runs);
  runs.visit((run, paper, at, nWords) => {
    if (!wanted[run]) return;
    const tallies = seen.get(run)!;
    const text = textAt(at, at + nWords);
    tallies.all.add(text);
    if (!use.goesOn(paper, at + nWords - 1)) tallies.ends.add(text);
  });
  const forms = new Map<number, Form>();
  for (const [run, { all, ends }] of seen) {
    const chosen = ends.count() >= Math.max(2, 0.1 * all.count()) ? ends : all;
    const text = chosen.most().split(' ').map(use.inCase).join(' ');
    forms.set(run, { text, endShare: (ends.count() + 0.5) / (all.count() + 1) });
  }
  return forms;
}

/** A function that gives the text of the tokens from .. to - 1 in lower case; each way to write it is put together once. */
function createTexts({ stream: { words, tokens } }: Runs): (from: number, to: number) => string {
  const written = createPairTable(1 << 12);
  const texts: (string | undefined)[] = [];
  return (from, to) => {
    let form = -1;
    for (let i = from; i < to; i++) form = written.add(form, tokens[i]);
    return (texts[form] ??= Array.from(tokens.subarray(from, to), (token) => words[token])
      .join(' ')
      .toLowerCase());
  };
}

function createTally() {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    add: (text: string) => {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      total++;
    },
    count: () => total,
    most: () => [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0],
  };
}

/** Whether the last word is a noun, by the places where it stands: adjectives end few phrases, verbs follow "to" and "we". */
function isNounPhrase({ text, endShare }: Form, use: WordUse): boolean {
  if (isSentencePiece(text)) return false;
  const words = text.split(' ');
  const last = words[words.length - 1].toLowerCase();
  if (words.length > 1 && endShare < minEndShare) return false;
  const least = adjective.test(last) ? minEndShareOfAdjective : words.length > 1 ? minEndShare : minEndShareOfWord;
  return use.endShare(last) >= least && use.verbShare(last) <= maxVerbShare;
}

const minEndShare = 0.3;
const minEndShareOfWord = 0.35;
const minEndShareOfAdjective = 0.5;
const maxVerbShare = 0.3;
const adjective = /(?:ic|al|ous|ive|able|ible|ary|ant|ent|ful|less|like|oid)$/;
