import { createRandom, randomInt, randomNormal } from '../../src/random.ts';
import type { PaperMap } from '../../src/map/paperMap.ts';

/** Names as they come: short, long, with what XML reserves, in scripts with and without spaces and from right to left. */
const names = [
  'graph neural networks, message passing',
  'low-rank adaptation',
  'recommender systems, implicit feedback, cold start',
  'A & B <tests>, "quoted"',
  '深層学習による画像認識',
  'עיבוד שפה טבעית',
  'Donaudampfschifffahrtsgesellschaftskapitän',
];

/** A seeded map of made-up papers in clumps around seven topics, some in none and some without a year. */
export function madeUpMap(nPapers: number, seed = 1): PaperMap {
  const random = createRandom(seed);
  const centers = names.map((_, i) => [Math.cos(2.4 * i) * Math.sqrt((i + 0.5) / 7), Math.sin(2.4 * i) * Math.sqrt((i + 0.5) / 7)]);
  const labels = new Int32Array(nPapers);
  const positions = new Float32Array(2 * nPapers);
  const years = new Int16Array(nPapers);
  for (let paper = 0; paper < nPapers; paper++) {
    const topic = Math.floor(names.length * random() ** 1.5);
    labels[paper] = random() < 0.02 ? -1 : topic;
    positions[2 * paper] = centers[topic][0] + 0.1 * randomNormal(random);
    positions[2 * paper + 1] = centers[topic][1] + 0.1 * randomNormal(random);
    years[paper] = random() < 0.04 ? 0 : 2015 + randomInt(random, 8);
  }
  const topics = names.map((name, id) => ({
    id,
    name,
    size: labels.filter((label) => label === id).length,
    terms: Array.from({ length: 6 }, (_, rank) => ({ term: `term ${id}.${rank}`, weight: (3 - id / 4) / (rank + 1) })),
    nearest: -1, contrast: [], summary: '', representatives: [],
  }));
  return { nPapers, positions, labels, years, topics };
}
