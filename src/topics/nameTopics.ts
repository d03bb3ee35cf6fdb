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
 * speak for ("RL" adds nothing to "reinforcement learning"). No phrase stands in two names: the topic that it suits best
 * has it. `sizes` holds the number of papers of each topic.
 */
export function nameTopics(phrases: readonly (readonly Phrase[])[], sizes: readonly number[]): string[] {
  const owners = new Map<string, { topic: number; worth: number }>();
  phrases.forEach((ofTopic, topic) => {
    for (const phrase of ofTopic) {
      const key = phrase.keys.join(' ');
      const worth = phrase.score * readability(phrase);
      if (worth > (owners.get(key)?.worth ?? 0)) owners.set(key, { topic, worth });
    }
  });
  const names = phrases.map((ofTopic, topic) => {
    const own = ofTopic.filter((phrase) => owners.get(phrase.keys.join(' '))?.topic === topic);
    return nameTopic(own, sizes[topic]);
  });
  return names.map((name, topic) => name || `Topic ${topic + 1}`);
}

function nameTopic(phrases: readonly Phrase[], size: number): string {
  const covered = new Uint8Array(size);
  const chosen: Phrase[] = [];
  let firstGain = 0;
  while (chosen.length < maxPhrases) {
    let best: Phrase | null = null;
    let bestGain = 0;
    for (const phrase of phrases) {
      if (chosen.some((other) => other.keys.some((key) => phrase.keys.includes(key)))) continue;
      const gain = phrase.score * readability(phrase) * shareLeft(phrase, covered);
      if (gain > bestGain) [best, bestGain] = [phrase, gain];
    }
    const least = chosen.every(isOneWord) ? minGainAfterWord : minGain;
    if (!best || bestGain < least * firstGain) break;
    if (chosen.length === 0) firstGain = bestGain;
    chosen.push(best);
    for (const member of best.holders) covered[member] = 1;
  }
  return chosen.map((phrase) => phrase.text).join(', ');
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
