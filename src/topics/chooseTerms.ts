import type { Csr } from '../sparse.ts';
import { npmi } from './npmi.ts';
import { paperSets, type PaperSets } from './paperSets.ts';
import type { Phrase } from './phrase.ts';

const nTerms = 10;
/** Of each topic's phrases, the best that are chosen from. */
const nPhrases = 100;

/**
 * The ten phrases that tell best of each topic, best first: distinctive ones that stand in the same papers (by NPMI), not
 * made of words that the topic or others have already. Topics choose in turns, first the one that a phrase suits best.
 */
export function chooseTerms(phrases: readonly (readonly Phrase[])[], matrix: Csr): Phrase[][] {
  const considered = phrases.map((ofTopic) => ofTopic.slice(0, nPhrases));
  const sets = paperSets(
    matrix,
    considered.flatMap((ofTopic) => ofTopic.map(({ term }) => term)),
  );
  const used = new Set<string>();
  const lists = considered.map((ofTopic) => createList(ofTopic, sets, used));
  for (let round = 0; round < nTerms; round++) {
    const order = lists.map((list) => ({ list, value: list.best().value }));
    for (const { list } of order.sort((a, b) => b.value - a.value)) list.addBest();
  }
  return lists.map((list) => list.chosen.sort((a, b) => b.score - a.score || a.term - b.term));
}

/** A list that grows by a phrase at a time; `used` holds the words of all lists. */
function createList(phrases: readonly Phrase[], sets: PaperSets, used: Set<string>) {
  const own = new Set<string>();
  const chosen: Phrase[] = [];
  const isChosen = new Uint8Array(phrases.length);
  /** The sum of each phrase's NPMI with those that are chosen. */
  const together = new Float64Array(phrases.length);

  const best = () => {
    let found = -1;
    let value = 0;
    phrases.forEach(({ score, keys }, i) => {
      if (isChosen[i]) return;
      const nOwn = keys.filter((key) => own.has(key)).length;
      if (nOwn === keys.length) return;
      const nUsed = keys.filter((key) => used.has(key) && !own.has(key)).length;
      const togetherness = chosen.length === 0 ? 1 : Math.exp((pull * together[i]) / chosen.length);
      const worth = Math.sqrt(score) * togetherness * wordWorth ** (nOwn + nUsed);
      if (worth > value) [found, value] = [i, worth];
    });
    return { found, value };
  };

  return {
    chosen,
    best,
    addBest: () => {
      const { found } = best();
      if (found < 0) return;
      const { term, keys } = phrases[found];
      isChosen[found] = 1;
      chosen.push(phrases[found]);
      for (const key of keys) {
        own.add(key);
        used.add(key);
      }
      phrases.forEach((phrase, i) => {
        if (!isChosen[i])
          together[i] += npmi(
            sets.countBoth(term, phrase.term),
            sets.count(term),
            sets.count(phrase.term),
            sets.nPapers,
          );
      });
    },
  };
}

/** How much the mean NPMI with the others counts: of two phrases that are further from chance by 0.12, one counts twice. */
const pull = 6;
/** What a phrase counts for each of its words that stands in a list already. */
const wordWorth = 0.3;
