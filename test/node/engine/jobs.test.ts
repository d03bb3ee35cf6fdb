import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createJobs } from '../../../src/node/engine/jobs.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { runToEnd, type Task } from '../../../src/task.ts';
import { oneThread } from '../../../src/threads.ts';

const sample = new URL('../../../assets/sample-papers.txt', import.meta.url);

/** The stages that the task goes through. */
function stagesOf<T>(task: Task<T>): string[] {
  const stages = new Set<string>();
  for (let step = task.next(); !step.done; step = task.next()) stages.add(step.value.stage);
  return [...stages];
}

test('trying words first does not make another number of topics read the papers again', () => {
  const files = [{ name: 'sample.txt', bytes: new Uint8Array(readFileSync(sample)) }];
  const settings = defaultSettings;
  const project = runToEnd(createJobs(oneThread).build({ name: 'Sample', files, settings, known: null }));
  const jobs = createJobs(oneThread);
  const { labels, topics, vocabulary } = project.analysis;
  const present = { labels, nTopics: topics.length, nTerms: vocabulary.terms.length };
  const text = { ...settings.text, stopWords: ['method'] };
  runToEnd(jobs.previewVocabulary({ project: { ...project, analysis: present }, text }));
  const another = { ...settings, clusters: { ...settings.clusters, k: 5 } };
  const stages = stagesOf(jobs.analyze({ project, settings: another }));
  expect(stages).toContain('clusters');
  expect(stages).not.toContain('text');
  expect(stages).not.toContain('vectors');
});
