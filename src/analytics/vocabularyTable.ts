import type { Vocabulary } from '../analysis.ts';
import type { Csr } from '../sparse.ts';
import { packStrings } from '../strings.ts';
import type { VocabularyView } from '../vocabularyView.ts';

/** The terms of a vocabulary with the topic in which each stands most; of two topics with as many papers the first. */
export function vocabularyTable(
  vocabulary: Vocabulary,
  matrix: Csr,
  labels: Int32Array,
  nTopics: number,
): VocabularyView {
  const { nRows, nCols, indptr, indices } = matrix;
  const papers = new Int32Array(nCols);
  const most = new Int32Array(nCols);
  const topics = new Int32Array(nCols).fill(-1);
  const members = Array.from({ length: nTopics }, () => [] as number[]);
  for (let paper = 0; paper < nRows; paper++) if (labels[paper] >= 0) members[labels[paper]].push(paper);
  for (const term of indices) papers[term]++;
  const inTopic = new Int32Array(nCols);
  members.forEach((ofTopic, topic) => {
    inTopic.fill(0);
    for (const paper of ofTopic) for (let p = indptr[paper]; p < indptr[paper + 1]; p++) inTopic[indices[p]]++;
    for (let term = 0; term < nCols; term++) {
      if (inTopic[term] <= most[term]) continue;
      most[term] = inTopic[term];
      topics[term] = topic;
    }
  });
  const shares = Float32Array.from(most, (n, term) => (papers[term] === 0 ? 0 : n / papers[term]));
  return { terms: packStrings(vocabulary.terms), papers, topics, shares };
}
