import type { Topic } from '../../../src/analysis.ts';
import type { MapData } from '../../../src/host/contract.ts';
import { createRandom, randomNormal } from '../../../src/random.ts';
import { packStrings } from '../../../src/strings.ts';

const nBroad = 8;
const nMain = 40;

/** A map of so many papers in clumps of clumps, as a projection leaves them: two levels of topics, titles, years. */
export function madeMap(nPapers: number): MapData {
  const random = createRandom(7);
  const broad = Array.from({ length: nBroad }, () => [2 * random() - 1, 2 * random() - 1]);
  const centers = Array.from({ length: nMain }, (_, topic) =>
    broad[topic % nBroad].map((x) => x + 0.28 * randomNormal(random)),
  );
  const labels = Int32Array.from({ length: nPapers }, () => Math.floor(random() ** 1.6 * nMain));
  const positions = new Float32Array(2 * nPapers);
  for (let i = 0; i < nPapers; i++) {
    const [x, y] = centers[labels[i]];
    const bend = 3 * random();
    const width = 0.05 + 0.06 * ((labels[i] * 7) % 5);
    positions[2 * i] = x + width * Math.cos(bend) + 0.03 * randomNormal(random);
    positions[2 * i + 1] = y + 0.6 * width * Math.sin(bend) + 0.03 * randomNormal(random);
  }
  const topics = topicsOf(labels, nMain, 2);
  const broadLabels = labels.map((label) => label % nBroad);
  const levels = [
    { topics: topicsOf(broadLabels, nBroad, 1), labels: broadLabels, parents: new Int32Array(0) },
    { topics, labels, parents: Int32Array.from({ length: nMain }, (_, topic) => topic % nBroad) },
  ];
  return {
    nPapers,
    positions,
    labels,
    belonging: new Float32Array(nPapers).fill(1),
    secondTopics: new Int32Array(nPapers).fill(-1),
    years: Int16Array.from({ length: nPapers }, () => 2000 + Math.floor(25 * random())),
    titles: packStrings(Array.from({ length: nPapers }, (_, i) => titleOf(i))),
    topics,
    kScores: [],
    levels,
    mainLevel: 1,
    foundLabels: labels,
    edits: [],
  };
}

const words =
  'graph neural protein folding retrieval low-rank trials diffusion vision language quantum seismic learning sparse adaptive robust'.split(
    ' ',
  );

function titleOf(paper: number): string {
  const word = (k: number) => words[Math.imul(paper + 1, 0x9e3779b1 + 2 * k) >>> 28];
  return `On ${word(1)} ${word(2)} for ${word(3)} ${word(4)}, ${paper}`;
}

function topicsOf(labels: Int32Array, count: number, nWords: number): Topic[] {
  const sizes = new Int32Array(count);
  for (const label of labels) sizes[label]++;
  return Array.from({ length: count }, (_, id) => ({
    id,
    name: Array.from({ length: nWords }, (_, i) => `${words[(id + 3 * i) % 16]} ${words[(5 * id + i) % 16]}`).join(
      ', ',
    ),
    size: sizes[id],
    terms: [],
    nearest: -1,
    contrast: [],
    summary: '',
    representatives: [],
  }));
}
