import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idAsRead, recordsOf } from '../../../src/import/mergedPapers.ts';
import { unpackMerged } from '../../../src/node/project/packRecords.ts';
import { unpackPapers } from '../../../src/node/project/project.ts';
import { readProject } from '../../../src/node/project/readProject.ts';
import { runToEnd } from '../../../src/task.ts';

/** Four papers in two topics, saved by the first release. */
const path = join(import.meta.dirname, '../../fixtures/project/version1.topo');

test('a project of the first release opens; what it knew nothing of has neutral values', () => {
  const { name, papers, settings, analysis } = runToEnd(readProject(path, 'version1.topo'));
  expect({ name, ids: unpackPapers(papers).map(({ id }) => id), text: settings.text, topics: analysis.topics }).toEqual(
    {
      name: 'Small',
      ids: ['paper-0', 'paper-1', 'paper-2', 'paper-3'],
      text: {
        maxNGram: 2,
        minDocumentFrequency: null,
        maxDocumentFrequency: 0.5,
        stopWords: [],
        synonyms: [],
        phrases: [],
        languages: 'keep',
      },
      topics: [
        {
          id: 0,
          name: 'graph',
          size: 2,
          terms: [{ term: 'graph', weight: 0.5 }],
          nearest: -1,
          contrast: [],
          summary: '',
          representatives: [0],
        },
        { id: 1, name: 'low-rank', size: 1, terms: [], nearest: -1, contrast: [], summary: '', representatives: [] },
      ],
    },
  );
});

test('it has one level of topics, which nobody has changed', () => {
  const { analysis, edits } = runToEnd(readProject(path, 'version1.topo'));
  const { labels, belonging, secondTopics, topics, levels, mainLevel, found, editOutcomes } = analysis;
  expect({ levels, mainLevel, found, editOutcomes, edits }).toEqual({
    levels: [{ topics, labels, parents: new Int32Array(0) }],
    mainLevel: 0,
    found: { labels, belonging, secondTopics },
    editOutcomes: [],
    edits: { entries: [], nDone: 0 },
  });
});

test('its merges and where its files lay are not known; every paper is a record', () => {
  const { papers, records, sources, keptApart, receipt } = runToEnd(readProject(path, 'version1.topo'));
  const unpacked = unpackPapers(papers);
  const merged = unpackMerged(unpacked, records);
  expect(recordsOf(merged)).toEqual(unpacked.map((paper) => ({ ...paper, id: idAsRead(paper) })));
  expect({
    merges: merged.merges,
    sources,
    keptApart,
    languages: receipt.files.map(({ languages }) => languages),
  }).toEqual({
    merges: [],
    sources: receipt.files.map(({ file }) => ({
      name: file,
      path: null,
      bytes: 0,
      modified: 0,
      hash: '',
      choices: [],
    })),
    keptApart: [],
    languages: receipt.files.map(({ imported }) => [{ language: '', papers: imported }]),
  });
  expect(unpacked.map(({ fields, language, alsoIn }) => [fields, language, alsoIn])).toEqual(
    unpacked.map(() => [[], '', []]),
  );
});
