import type { Quality, QualityScores } from './quality.ts';

/** One thing that is measured, in words. */
export interface QualityMeasure {
  readonly key: Exclude<keyof QualityScores, 'size'>;
  readonly title: string;
  /** The title where room is scarce. */
  readonly short: string;
  /** What it means and in which direction is better, in one sentence. */
  readonly meaning: string;
}

/** What is measured of topics, in the order in which it is shown. */
export const qualityMeasures: readonly QualityMeasure[] = [
  {
    key: 'silhouette',
    title: 'Silhouette',
    short: 'Silhouette',
    meaning:
      'How much nearer papers are to their own topic than to the next one, from −1 to 1: higher is better, and 0.1 is common for abstracts.',
  },
  {
    key: 'belonging',
    title: 'Belonging',
    short: 'Belonging',
    meaning: 'How firmly papers belong to their topic rather than to the next one, from 0 to 1: higher is better.',
  },
  {
    key: 'termCoherence',
    title: 'Coherence of terms',
    short: 'Terms',
    meaning:
      'How much more often two terms of a topic stand in the same abstract than by chance (NPMI), from −1 to 1: higher is better, and above 0.2 reads as one subject.',
  },
  {
    key: 'nameCoherence',
    title: 'Coherence of names',
    short: 'Name',
    meaning:
      'The same for the words of a topic’s name: higher is better; a name of one word has none, and a low one often joins two subjects.',
  },
  {
    key: 'trust',
    title: 'Trustworthiness of the map',
    short: 'Trust',
    meaning: 'Share of the papers drawn beside a paper that are truly like it, from 0 to 1: higher is better.',
  },
  {
    key: 'continuity',
    title: 'Continuity of the map',
    short: 'Continuity',
    meaning: 'Share of the papers most like a paper that are drawn near it, from 0 to 1: higher is better.',
  },
  {
    key: 'neighborsKept',
    title: 'Neighbours kept',
    short: 'Kept',
    meaning:
      'Share of a paper’s ten nearest that are also the ten nearest on the plane, from 0 to 1: higher is better, and two dimensions rarely keep half.',
  },
];

/** What is measured of the topics together. */
export const overallMeasures: readonly {
  readonly key: 'stability' | 'diversity';
  readonly title: string;
  readonly meaning: string;
}[] = [
  {
    key: 'stability',
    title: 'Stability',
    meaning:
      'How well the same topics come back when other samples of the papers are clustered, from 0 to 1: higher is better; it is measured where the number of topics is chosen automatically.',
  },
  {
    key: 'diversity',
    title: 'Topic diversity',
    meaning:
      'Share of the words in all topics’ terms that differ, from 0 to 1: higher is better; low means that topics say the same.',
  },
];

/** The sizes in a sentence. */
export function sizesSentence({ topics, whole, nUnassigned }: Quality): string {
  const sizes = topics.map(({ size }) => size).sort((a, b) => a - b);
  if (sizes.length === 0) return 'No paper is in a topic.';
  const middle = sizes[Math.floor(sizes.length / 2)];
  const count = (n: number) => n.toLocaleString('en-US');
  const none = nUnassigned === 0 ? 'none is' : nUnassigned === 1 ? '1 is' : `${count(nUnassigned)} are`;
  const nTopics = sizes.length === 1 ? '1 topic' : `${count(sizes.length)} topics`;
  return `${count(whole.size)} papers in ${nTopics} of ${count(sizes[0])} to ${count(sizes[sizes.length - 1])} papers, ${count(middle)} in the middle one; ${none} in no topic.`;
}
