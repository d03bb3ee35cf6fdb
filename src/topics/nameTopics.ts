import type { Phrase } from './phrases.ts';

/** Phrases in a name at most, and the least share of the first one's worth that another must add. */
const maxPhrases = 3;
const minGain = 0.45;
/** The same where the name is but a word so far. */
const minGainAfterWord = 0.3;
/** What a paper that a name already speaks for counts when the next phrase is chosen. */
const coveredWorth = 0.25;

/**
 * A name for each topic: one to three phrases that share no word, each chosen for the papers that the ones before do not
 * speak for ("RL" adds nothing to "reinforcement learning"). No phrase stands in two names: topics choose in turns, first
 * the one that a phrase suits best. A name begins with a capital letter. `sizes` holds the number of papers of each topic.
 */
export function nameTopics(phrases: readonly (readonly Phrase[])[], sizes: readonly number[]): string[] {
  const used = new Set<string>();
  const names = phrases.map((ofTopic, topic) => createName(ofTopic, sizes[topic], used));
  for (let round = 0; round < maxPhrases; round++) {
    const order = names.map((name) => ({ name, gain: name.bestGain() }));
    for (const { name } of order.sort((a, b) => b.gain - a.gain)) name.addBest();
  }
  return names.map((name, topic) => name.text() || `Topic ${topic + 1}`);
}

/** A name that grows by a phrase at a time; `used` holds the phrases of all names. */
function createName(phrases: readonly Phrase[], size: number, used: Set<string>) {
  const covered = new Uint8Array(size);
  const chosen: Phrase[] = [];
  let firstGain = 0;

  const best = () => {
    let phrase: Phrase | null = null;
    let gain = 0;
    for (const candidate of phrases) {
      if (used.has(candidate.keys.join(' ')) || chosen.some((other) => sharesWord(other, candidate))) continue;
      const worth = candidate.score * readability(candidate) * shareLeft(candidate, covered);
      if (worth > gain) [phrase, gain] = [candidate, worth];
    }
    return { phrase, gain };
  };

  return {
    bestGain: () => best().gain,
    addBest: () => {
      const { phrase, gain } = best();
      const least = chosen.every(isOneWord) ? minGainAfterWord : minGain;
      if (!phrase || gain < least * firstGain) return;
      if (chosen.length === 0) firstGain = gain;
      chosen.push(phrase);
      used.add(phrase.keys.join(' '));
      for (const member of phrase.holders) covered[member] = 1;
    },
    text: () => capitalize(chosen.map((phrase) => phrase.text).join(', ')),
  };
}

/** "Recommendation systems", but "mRNA vaccines", "p53" and "α-synuclein" as people write them. */
function capitalize(name: string): string {
  return plainStart.test(name) ? name[0].toUpperCase() + name.slice(1) : name;
}

/** A first word in lower case throughout, without a digit among its letters or a Greek letter before its hyphen. */
const plainStart = /^(?:\p{Ll}{2,}|[a-z])(?:['’-][\p{Ll}\d]+)*(?![\p{L}\d'’-])/u;

function sharesWord(a: Phrase, b: Phrase): boolean {
  return a.keys.some((key) => b.keys.includes(key));
}

/** Two or three words say more than one, and a word of its own more than words that every field has. */
function readability(phrase: Phrase): number {
  return (isOneWord(phrase) ? 0.45 : 1) * (phrase.nTelling === 0 ? 0.6 : 1);
}

/** "few-shot" is one: what it tells of stands beside it. */
function isOneWord({ text }: Phrase): boolean {
  return !text.includes(' ');
}

function shareLeft({ holders }: Phrase, covered: Uint8Array): number {
  let left = 0;
  for (const member of holders) left += covered[member] ? coveredWorth : 1;
  return left / holders.length;
}
