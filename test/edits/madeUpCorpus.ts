import type { FoundTopics } from '../../src/analysis.ts';
import type { Edit, EditLog } from '../../src/edit.ts';
import { noEdits } from '../../src/edit.ts';
import { applyEdits } from '../../src/edits/applyEdits.ts';
import type { EditedTopics, Replay } from '../../src/edits/applyEdits.ts';
import { createNumberOf } from '../../src/edits/corpus.ts';
import type { Corpus } from '../../src/edits/corpus.ts';
import { logEdit } from '../../src/edits/logEdit.ts';
import { runToEnd } from '../../src/task.ts';
import { groupedVectors } from '../geometry/unitVectors.ts';
import { paper } from '../text/papers.ts';
import { csr } from '../vectors/csr.ts';

/** The terms of the made-up papers: one for each of four groups, one that every second paper holds. */
const terms = ['graph walks', 'proteins', 'migraine', 'stars', 'surveys'];

/** Papers in four groups; the last one says nothing and is in no topic. */
export function madeUpCorpus(nPapers = 60, seed = 1): { readonly corpus: Corpus; readonly found: FoundTopics } {
  const { vectors, groups } = groupedVectors(nPapers, 8, { nGroups: 4, noise: 0.4, seed });
  vectors.data.fill(0, (nPapers - 1) * 8);
  const holds = Array.from(groups, (group, i) =>
    [0, 1, 2, 3, 4].map((t) => (t === group || (t === 4 && i % 2) ? 1 : 0)),
  );
  holds[nPapers - 1] = [0, 0, 0, 0, 0];
  const papers = Array.from(groups, (group, i) => paper(`On ${terms[group]}`, `Paper ${i} is rare${i}.`, `id-${i}`));
  const matrix = csr(holds);
  const vocabulary = { terms, documentFrequency: new Int32Array(5), titleFrequency: new Int32Array(5) };
  const corpus = { papers, vocabulary, matrix, vectors, seed: 1, numberOf: createNumberOf(papers) };
  return { corpus, found: foundTopics(groups.map((group, i) => (i === nPapers - 1 ? -1 : group))) };
}

/** A clustering with these labels, to which every paper belongs by half. */
export function foundTopics(labels: Int32Array): FoundTopics {
  const belonging = Float32Array.from(labels, (label) => (label < 0 ? 0 : 0.5));
  return { labels, belonging, secondTopics: new Int32Array(labels.length).fill(-1) };
}

/** A log that grows by edits on the topics as they are by then, with those topics. */
export function createEditor({ corpus, found }: ReturnType<typeof madeUpCorpus>, replay?: Replay) {
  const apply = (log: EditLog, on = found) => runToEnd(applyEdits(on, log, corpus, replay));
  let log = noEdits;
  let topics = apply(log);
  return {
    log: () => log,
    topics: () => topics,
    /** Makes the edit; answers what became of it. */
    edit(edit: Edit) {
      const logged = logEdit(edit, { papers: corpus.papers, analysis: described(topics), log });
      if ('failure' in logged) throw new Error(logged.failure);
      log = logged.log;
      topics = apply(log);
      return topics.outcomes.at(-1)!;
    },
    undo: (count = 1) => (topics = apply((log = { ...log, nDone: log.nDone - count }))),
    redo: (count = 1) => (topics = apply((log = { ...log, nDone: log.nDone + count }))),
    /** This log, or another editor's, on another clustering. */
    replayOn: (on: FoundTopics, made = log) => runToEnd(applyEdits(on, made, corpus)),
  };
}

/** Topics with their names alone, "Topic 3" where nobody has named them. */
export function described({ labels, names }: EditedTopics) {
  const topics = names.map((name, id) => ({
    id,
    name: name ?? `Topic ${id}`,
    size: labels.filter((label) => label === id).length,
    terms: [],
    nearest: -1,
    contrast: [],
    summary: '',
    representatives: [],
  }));
  return { labels, topics };
}
