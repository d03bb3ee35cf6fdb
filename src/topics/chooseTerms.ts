import type { Csr } from '../sparse.ts';
import { npmi } from './npmi.ts';
import { paperSets, type PaperSets } from './paperSets.ts';
import type { Phrase } from './phrase.ts';

const nTerms = 10;
/** Of each topic's phrases, the best that are chosen from. */
const nPhrases = 100;

/** What a topic's terms are chosen from. */
export interface TermChoice {
  /** Best first. */
  readonly phrases: readonly Phrase[];
  /** The NPMI of a phrase, by its place, with each of them; of those that were chosen once. No other topic matters to it. */
  readonly npmiWith: Map<number, Float64Array>;
}

/**
 * The ten phrases that tell best of each topic, best first: distinctive ones that stand in the same papers (by NPMI), not
 * made of words that the topic or others have already. Topics choose in turns, first the one that a phrase suits best.
 */
export function chooseTerms(choices: readonly TermChoice[], matrix: Csr): Phrase[][] {
  const considered = choices.map(({ phrases }) => phrases.slice(0, nPhrases));
  let sets: PaperSets | null = null;
  const setsOfAll = () =>
    (sets ??= paperSets(
      matrix,
      considered.flatMap((ofTopic) => ofTopic.map(({ term }) => term)),
    ));
  const used = new Set<string>();
  const lists = considered.map((ofTopic, topic) => createList(ofTopic, choices[topic].npmiWith, setsOfAll, used));
  for (let round = 0; round < nTerms; round++) {
    const order = lists.map((list) => ({ list, value: list.best().value }));
    for (const { list } of order.sort((a, b) => b.value - a.value)) list.addBest();
  }
  return lists.map((list) => list.chosen.sort((a, b) => b.score - a.score || a.term - b.term));
}

/** A list that grows by a phrase at a time; `used` holds the words of all lists. */
function createList(
  phrases: readonly Phrase[],
  npmiWith: TermChoice['npmiWith'],
  setsOfAll: () => PaperSets,
  used: Set<string>,
) {
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
      let row = npmiWith.get(found);
      if (!row) npmiWith.set(found, (row = npmiRow(term, phrases, setsOfAll())));
      for (let i = 0; i < row.length; i++) together[i] += row[i];
    },
  };
}

function npmiRow(term: number, phrases: readonly Phrase[], sets: PaperSets): Float64Array {
  const one = sets.count(term);
  return Float64Array.from(phrases, (other) =>
    npmi(sets.countBoth(term, other.term), one, sets.count(other.term), sets.nPapers),
  );
}

/** How much the mean NPMI with the others counts: of two phrases that are further from chance by 0.12, one counts twice. */
const pull = 6;
/** What a phrase counts for each of its words that stands in a list already. */
const wordWorth = 0.3;
