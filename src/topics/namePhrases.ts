import type { Paper } from '../paper.ts';
import { asShare, type Steps } from '../task.ts';
import type { NamedTerms } from '../text/namedTerms.ts';
import { createWordKey } from '../text/wordKey.ts';
import { toPhrase, withoutPieces, type Phrase } from './phrase.ts';
import { isSentencePiece } from './readablePhrases.ts';
import { readRuns, type Runs } from './readRuns.ts';
import { scoreTerms, type Candidate } from './scoreTerms.ts';
import { readWordUse, type WordUse } from './wordUse.ts';

/**
 * The noun phrases of one to four words that each topic's sample of papers has and the others' have not, best first. Their
 * `holders` are positions in the sample. `isExcluded` says of a word that no name has it.
 */
export function* namePhrases(
  papers: readonly Paper[],
  samples: readonly Int32Array[],
  isExcluded: (word: string) => boolean,
  named: NamedTerms | null = null,
): Steps<Phrase[][]> {
  const places = new Map<number, number>();
  for (const sample of samples) for (const paper of sample) places.set(paper, places.size);
  const read = Array.from(places.keys(), (paper) => withoutAcronyms(papers[paper]));
  const runs = yield* asShare(readRuns(read, read.length < 5 ? 1 : 2, isExcluded, named), 0, 0.8);
  const inSample = samples.map((sample) => sample.map((paper) => places.get(paper)!));
  const candidates = scoreTerms(runs.counts, runs, inSample, leastShare);
  yield 0.9;
  const use = readWordUse(runs);
  const forms = writtenForms(runs, candidates, use);
  const wordKey = createWordKey();
  return candidates.map((ofTopic) => {
    const phrases = ofTopic.flatMap((candidate) => {
      const form = forms.get(candidate.term)!;
      return isNounPhrase(form, use) ? [toPhrase(candidate, form.text, wordKey)] : [];
    });
    return withoutPieces(phrases.filter(({ text, nTelling }) => text.includes(' ') || nTelling > 0));
  });
}

/** The share of a sample's papers that must hold a phrase. */
const leastShare = 0.025;

/** "angiotensin-converting enzyme (ACE) inhibitors" goes on behind the brackets. */
function withoutAcronyms(paper: Paper): Paper {
  return { ...paper, abstract: paper.abstract.replace(/\s?\([A-Z][\w-]{1,9}\)/g, '') };
}

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
  const { words, tokens } = runs.stream;
  runs.visit((run, paper, at, nWords) => {
    if (!wanted[run]) return;
    const tallies = seen.get(run)!;
    let text = words[tokens[at]];
    for (let i = at + 1; i < at + nWords; i++) text += ` ${words[tokens[i]]}`;
    text = text.toLowerCase();
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
