import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/settings.ts';
import { runToEnd } from '../../src/task.ts';
import { describeTopics } from '../../src/topics/describeTopics.ts';
import { createDescriptions } from '../../src/topics/descriptions.ts';
import { madeUpCorpus } from '../edits/madeUpCorpus.ts';

const nPapers = 120;
const nTopics = 6;

test('topics are described alike whatever was described before', () => {
  const { corpus } = madeUpCorpus(nPapers, 3);
  const material = { ...corpus, text: defaultSettings.text };
  const moves = fc.array(fc.tuple(fc.nat(nPapers - 1), fc.integer({ min: -1, max: nTopics - 1 })), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(moves, { minLength: 1, maxLength: 4 }), (edits) => {
      const descriptions = createDescriptions();
      // Every topic keeps a paper that is not moved.
      let labels = Int32Array.from({ length: nPapers + nTopics }, (_, i) => i % nTopics).subarray(0, nPapers);
      for (const edit of edits) {
        labels = labels.slice();
        for (const [paper, topic] of edit) if (paper >= nTopics) labels[paper] = topic;
        expect(runToEnd(descriptions.of(material, labels, nTopics))).toEqual(
          runToEnd(describeTopics(material, labels, nTopics)),
        );
      }
    }),
    { numRuns: 30 },
  );
});

test('other papers are described anew', () => {
  const descriptions = createDescriptions();
  const labels = Int32Array.from({ length: nPapers }, (_, i) => i % nTopics);
  const [first, second] = [1, 2].map((seed) => {
    const material = { ...madeUpCorpus(nPapers, seed).corpus, text: defaultSettings.text };
    const told = runToEnd(descriptions.of(material, labels, nTopics));
    expect(told).toEqual(runToEnd(describeTopics(material, labels, nTopics)));
    return told;
  });
  expect(first).not.toEqual(second);
});
