import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createJobs } from '../../../src/node/engine/jobs.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { runToEnd, type Task } from '../../../src/task.ts';
import { oneThread } from '../../../src/threads.ts';

const sample = new URL('../../../assets/sample-papers.txt', import.meta.url);

function buildSample() {
  const files = [{ name: 'sample.txt', bytes: new Uint8Array(readFileSync(sample)) }];
  return runToEnd(createJobs(oneThread).build({ name: 'Sample', files, settings: defaultSettings, known: null }));
}

function countSteps<T>(task: Task<T>): { value: T; nSteps: number } {
  for (let nSteps = 0; ; nSteps++) {
    const { done, value } = task.next();
    if (done) return { value, nSteps };
  }
}

/** The stages that the task goes through. */
function stagesOf<T>(task: Task<T>): string[] {
  const stages = new Set<string>();
  for (let step = task.next(); !step.done; step = task.next()) stages.add(step.value.stage);
  return [...stages];
}

test('trying words first does not make another number of topics read the papers again', () => {
  const project = buildSample();
  const { settings } = project;
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

test('the first edit of an opened project reads nothing once it has been prepared, and comes out the same', () => {
  const project = buildSample();
  const change = { kind: 'rename', topic: 0, name: 'Another name' } as const;
  const [prepared, unprepared] = [createJobs(oneThread), createJobs(oneThread)];
  expect(stagesOf(prepared.prepareEdits({ project }))).toContain('topics');
  const quick = countSteps(prepared.edit({ project, change }));
  const slow = countSteps(unprepared.edit({ project, change }));
  expect(quick.value).toEqual(slow.value);
  expect(quick.nSteps).toBeLessThan(slow.nSteps / 2);
});
