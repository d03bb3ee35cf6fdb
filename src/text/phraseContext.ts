/**
 * Finds the word that a phrase nearly always stands beside: "graph neural" is followed by "networks". One vote a
 * phrase and side, after Boyer and Moore ("MJRTY", 1981): a word that stands there in well over half of the
 * occurrences ends with most of the votes, without counting any other.
 */
export interface PhraseContext {
  /** An occurrence of the phrase with its neighbours; unit and word are -1 where a phrase ends. */
  note(phrase: number, side: Side, unit: number, word: number): void;
  /** The word on that side, or -1. */
  companion(phrase: number, side: Side): number;
}

/** Where a companion stands: before a phrase or after it. */
export type Side = 0 | 1;
/** Before a phrase. */
export const before: Side = 0;
/** After it. */
export const after: Side = 1;

/** Of an item's occurrences, the surplus of votes that its companion needs: 0.3 means some two thirds of them. */
const minSurplus = 0.3;
const minVotes = 2;

/** No occurrences yet. */
export function createPhraseContext(nPhrases: number): PhraseContext {
  const units = new Int32Array(2 * nPhrases).fill(-1);
  const votes = new Int32Array(2 * nPhrases);
  const words = new Int32Array(2 * nPhrases).fill(-1);
  const wordVotes = new Int32Array(2 * nPhrases);
  const total = new Int32Array(2 * nPhrases);
  return {
    note: (phrase, side, unit, word) => {
      const at = 2 * phrase + side;
      total[at]++;
      if (votes[at] === 0) {
        units[at] = unit;
        votes[at] = 1;
        words[at] = word;
        wordVotes[at] = 1;
        return;
      }
      if (units[at] !== unit) {
        votes[at]--;
        return;
      }
      votes[at]++;
      // The same vote again between the ways to write the unit.
      if (wordVotes[at] === 0) words[at] = word;
      wordVotes[at] += words[at] === word ? 1 : -1;
    },
    companion: (phrase, side) => {
      const at = 2 * phrase + side;
      return units[at] >= 0 && votes[at] >= Math.max(minVotes, minSurplus * total[at]) ? words[at] : -1;
    },
  };
}
