import type { Topic } from '../../analysis.ts';
import type { Quality } from '../../quality.ts';
import { overallMeasures, qualityMeasures, sizesSentence } from '../../qualityMeasures.ts';

/** Quality as text: each measure with what it means, then a table of the topics. */
export function describeQuality(quality: Quality, topics: readonly Topic[]): string {
  const measures = [
    ...qualityMeasures.map(({ key, title, meaning }) => ({ title, meaning, value: quality.whole[key] })),
    ...overallMeasures.map(({ key, title, meaning }) => ({ title, meaning, value: quality[key] })),
  ];
  const width = Math.max(...measures.map(({ title }) => title.length));
  const header = [...qualityMeasures.map(({ short }) => short.padStart(10)), '  Topic'];
  return [
    '',
    sizesSentence(quality),
    '',
    ...measures.map(({ title, meaning, value }) => `${title.padEnd(width)}  ${figure(value)}  ${meaning}`),
    '',
    header.join(' '),
    ...quality.topics.map((scores, i) =>
      [...qualityMeasures.map(({ key }) => figure(scores[key]).padStart(10)), `  ${topics[i].name}`].join(' '),
    ),
    '',
  ].join('\n');
}

function figure(value: number | null): string {
  return value === null ? '   –' : value.toFixed(2).padStart(5);
}
