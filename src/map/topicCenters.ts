/** The middle of each topic's papers by the median of x and of y, flat x0, y0, ...; NaN for a topic without papers. */
export function topicCenters(nTopics: number, positions: Float32Array, labels: Int32Array): Float32Array {
  const members = membersByTopic(nTopics, labels);
  const centers = new Float32Array(2 * nTopics).fill(NaN);
  members.forEach((papers, topic) => {
    if (papers.length === 0) return;
    centers[2 * topic] = median(papers, (i) => positions[2 * i]);
    centers[2 * topic + 1] = median(papers, (i) => positions[2 * i + 1]);
  });
  return centers;
}

/** The papers of each topic, ascending; papers in no topic (-1) are left out. */
export function membersByTopic(nTopics: number, labels: Int32Array): readonly Int32Array[] {
  const counts = new Int32Array(nTopics);
  for (const label of labels) if (label >= 0) counts[label]++;
  const members = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  labels.forEach((label, i) => {
    if (label >= 0) members[label][counts[label]++] = i;
  });
  return members;
}

const mostSorted = 5000;

function median(papers: Int32Array, valueOf: (paper: number) => number): number {
  // Of a large topic an even sample has the same middle.
  const stride = Math.ceil(papers.length / mostSorted);
  const sample = stride > 1 ? papers.filter((_, i) => i % stride === 0) : papers;
  const sorted = Float32Array.from(sample, valueOf).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
