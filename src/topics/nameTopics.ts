import type { Phrase } from './phrase.ts';

/** Phrases in a name at most. */
const maxPhrases = 3;

/**
 * A name for each topic: one to three phrases that share no word, each chosen for the papers that the ones before do not
 * speak for ("RL" adds nothing to "reinforcement learning"). No phrase stands in two names: topics choose in turns, first
 * the one that a phrase suits best. A name begins with a capital letter. `sizes` holds how many papers the phrases of each
 * topic were read from.
 */
export function nameTopics(phrases: readonly (readonly Phrase[])[], sizes: readonly number[]): string[] {
  const used = new Set<string>();
  const names = phrases.map((ofTopic, topic) => createName(ofTopic, sizes[topic], used));
  for (let round = 0; round < maxPhrases; round++) {
    const order = names.map((name) => ({ name, gain: name.best()?.gain ?? 0 }));
    for (const { name } of order.sort((a, b) => b.gain - a.gain)) name.addBest();
  }
  return names.map((name, topic) => name.text() || `Topic ${topic + 1}`);
}

/** A name that grows by a phrase at a time; `used` holds the phrases of all names. */
function createName(phrases: readonly Phrase[], size: number, used: Set<string>) {
  const covered = new Uint8Array(size);
  const chosen: Phrase[] = [];
  let firstGain = 0;
  const worths = phrases.map((phrase) => phrase.score * readability(phrase) * firmness(phrase));

  const best = (): { phrase: Phrase; gain: number } | null => {
    const isFirst = chosen.length === 0;
    const isOnlyWords = chosen.every(isOneWord);
    const coveredWorth = isOnlyWords ? coveredWorthAfterWord : coveredWorthAfterPhrase;
    let found: { phrase: Phrase; gain: number } | null = null;
    phrases.forEach((phrase, i) => {
      if (found && worths[i] <= found.gain) return;
      if (used.has(phrase.keys.join(' ')) || chosen.some((other) => saysSame(other, phrase))) return;
      const gain = worths[i] * shareLeft(phrase, covered, coveredWorth);
      if (!isFirst && (phrase.ratio < minRatio || gain < leastGain(phrase) * firstGain)) return;
      if (!isFirst && isOneWord(phrase) && phrase.holders.length < Math.max(3, leastShareOfWord * size)) return;
      if (gain > (found?.gain ?? 0)) found = { phrase, gain };
    });
    return found;
  };

  /** The least share of the first phrase's worth that this one must add. */
  function leastGain(phrase: Phrase): number {
    if (chosen.every(isOneWord)) return isOneWord(phrase) ? minGainOfWord : minGainAfterWord;
    if (isOneWord(phrase)) return minGainOfWordAfterPhrase;
    const told = covered.reduce((sum, one) => sum + one, 0) / size;
    return chosen.length > 1 ? minGain : minGain * Math.max(leastTold, told);
  }

  return {
    best,
    addBest: () => {
      const found = best();
      if (!found) return;
      if (chosen.length === 0) firstGain = found.gain;
      chosen.push(found.phrase);
      used.add(found.phrase.keys.join(' '));
      for (const member of found.phrase.holders) covered[member] = 1;
    },
    text: () => capitalize(chosen.map((phrase) => phrase.text).join(', ')),
  };
}

/**
 * The least share of the first phrase's worth that another must add; less where the name is but a word so far, or where its one
 * phrase stands in few of the papers.
 */
const minGain = 0.4;
const leastTold = 0.6;
const minGainOfWordAfterPhrase = 0.6;
const minGainAfterWord = 0.05;
const minGainOfWord = 0.3;
/** How many times as often as elsewhere a phrase that is added must stand in the topic. */
const minRatio = 2;
/** The share of the papers that a word must stand in to be added to a name; three papers at least. */
const leastShareOfWord = 0.2;
/** What a paper that a name already speaks for counts when the next phrase is chosen. */
const coveredWorthAfterPhrase = 0.25;
const coveredWorthAfterWord = 0.7;

function saysSame(a: Phrase, b: Phrase): boolean {
  return a.keys.some((key) => b.keys.includes(key)) || isAcronymOf(a, b) || isAcronymOf(b, a);
}

/** Whether one is "RL" and the other "reinforcement learning". */
function isAcronymOf(a: Phrase, b: Phrase): boolean {
  return a.keys.length === 1 && b.keys.length > 1 && a.keys[0] === b.keys.map((key) => key[0]).join('');
}

/**
 * Two or three words say more than one, words of their own more than those that every field has, and a phrase that hardly
 * stands elsewhere more than one that does.
 */
function readability(phrase: Phrase): number {
  const rarity = (ratio: number) => Math.log(Math.max(1, phrase.ratio)) / Math.log(ratio);
  if (isOneWord(phrase)) return 0.6 * within(rarity(100), 0.2, 1) * (phrase.nTelling === 0 ? 0.5 : 1);
  return within(rarity(30), 0.3, 1) * (phrase.nTelling === 0 ? 0.6 : 1);
}

/** A phrase of two papers is half chance. */
function firmness({ holders }: Phrase): number {
  return holders.length / (holders.length + 2);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** "few-shot" is one: what it tells of stands beside it. */
function isOneWord({ text }: Phrase): boolean {
  return !text.includes(' ');
}

function shareLeft({ holders }: Phrase, covered: Uint8Array, coveredWorth: number): number {
  let left = 0;
  for (const member of holders) left += covered[member] ? coveredWorth : 1;
  return left / holders.length;
}

/** "Recommendation systems", but "mRNA vaccines", "p53" and "α-synuclein" as people write them. */
function capitalize(name: string): string {
  return plainStart.test(name) ? name[0].toUpperCase() + name.slice(1) : name;
}

/** A first word in lower case throughout, without a digit among its letters or a Greek letter before its hyphen. */
const plainStart = /^(?:\p{Ll}{2,}|[a-z])(?:['’-][\p{Ll}\d]+)*(?![\p{L}\d'’-])/u;
