import { dirname } from 'node:path';
import type { Task } from '../../task.ts';
import { stringAt } from '../../strings.ts';
import type { Paper } from '../../paper.ts';
import { arraysOf } from './arrays.ts';
import { packLevels } from './packLevels.ts';
import { unpackRecords } from './packRecords.ts';
import { countPapers } from './project.ts';
import type { Project } from './project.ts';
import { replaceFile } from './replaceFile.ts';
import { createSchema } from './schema.ts';
import { storedPath } from './sourcePaths.ts';
import { createDatabase } from './sqlite.ts';
import type { Database } from './sqlite.ts';
import { writeTitles } from './titles.ts';

const papersPerStep = 1000;
const paperColumns = 17;

/**
 * Writes a project to `path`: all of it, or nothing. Until the new file is complete the one that was there stays, and
 * it stays for good when the disk is full, the program ends or the task is given up. `folder` is where the file will lie,
 * null when that is not known.
 */
export function* writeProject(project: Project, path: string, folder: string | null = dirname(path)): Task<void> {
  yield* replaceFile(path, function* (temporary) {
    const db = createDatabase(temporary);
    try {
      createSchema(db);
      db.exec('BEGIN');
      yield* writePapers(db, project);
      writeRecords(db, project);
      writeFacts(db, project, folder);
      project.edits.entries.forEach((entry, i) => {
        db.run('INSERT INTO edits VALUES (?, ?)', [i, JSON.stringify(entry)]);
      });
      writeTitles(db, project.papers);
      for (const [name, array] of Object.entries(arraysOf(project.analysis))) {
        const data = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
        db.run('INSERT INTO arrays VALUES (?, ?, ?)', [name, array instanceof Int32Array ? 'i32' : 'f32', data]);
        yield { stage: 'save', fraction: 0.9 };
      }
      db.exec('COMMIT');
    } finally {
      db.close();
    }
  });
}

function* writePapers(db: Database, { papers }: Project): Task<void> {
  const insert = db.prepare(`INSERT INTO papers VALUES (${Array(paperColumns).fill('?').join(', ')})`);
  try {
    const nPapers = countPapers(papers);
    for (let i = 0; i < nPapers; i++) {
      if (i % papersPerStep === 0) yield { stage: 'save', fraction: (0.8 * i) / nPapers };
      insert.run(paperRow(i, JSON.parse(stringAt(papers.json, i)) as Paper));
    }
  } finally {
    insert.finalize();
  }
}

function writeRecords(db: Database, { records }: Project) {
  const insert = db.prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?)');
  try {
    unpackRecords(records).forEach(({ paper, after, reason, change }, i) => {
      insert.run([i, paper, after, reason, JSON.stringify(change)]);
    });
  } finally {
    insert.finalize();
  }
}

function paperRow(position: number, paper: Paper): (string | number | null)[] {
  const { id, title, abstract, authors, year, venue, doi, url, keywords, label, source } = paper;
  const lists = [JSON.stringify(authors), JSON.stringify(keywords)] as const;
  const provenance = [source.file, source.line, source.rawId] as const;
  const further = [JSON.stringify(paper.fields), paper.language, JSON.stringify(paper.alsoIn)] as const;
  return [position, id, title, abstract, lists[0], year, venue, doi, url, lists[1], label, ...provenance, ...further];
}

function writeFacts(db: Database, project: Project, folder: string | null) {
  const { name, view, settings, receipt, keptApart, seconds, analysis } = project;
  const sources = project.sources.map((one) => ({ ...one, path: one.path && storedPath(one.path, folder) }));
  const shapes = {
    nTerms: analysis.vocabulary.terms.length,
    nDimensions: analysis.vectors.nCols,
    nNeighbors: analysis.neighbors.k,
  };
  const { topics, kScores, vocabulary, mainLevel, editOutcomes } = analysis;
  const otherLevels = packLevels(analysis).topics;
  const ofTopics = { topics, otherLevels, mainLevel, editOutcomes, nEditsDone: project.edits.nDone };
  const facts = {
    settings,
    receipt,
    sources,
    keptApart,
    seconds,
    ...ofTopics,
    kScores,
    terms: vocabulary.terms,
    shapes,
  };
  const insert = 'INSERT INTO facts VALUES (?, ?)';
  db.run(insert, ['name', name]);
  db.run(insert, ['view', view]);
  for (const [key, value] of Object.entries(facts)) db.run(insert, [key, JSON.stringify(value)]);
}
