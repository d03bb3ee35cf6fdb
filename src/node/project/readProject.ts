import type { Analysis } from '../../analysis.ts';
import { createFailure } from '../../host/failure.ts';
import type { Field, Paper, PaperSource } from '../../paper.ts';
import type { Task } from '../../task.ts';
import { arrayTypes } from './arrays.ts';
import type { ArrayName } from './arrays.ts';
import { findDamage } from './findDamage.ts';
import { hasShape } from './hasShape.ts';
import { unpackLevels } from './packLevels.ts';
import { readEdits } from './readEdits.ts';
import { packPapers } from './project.ts';
import { readRecords } from './readRecords.ts';
import type { Project } from './project.ts';
import { factShapes, paperShape } from './shapes.ts';
import type { Facts } from './shapes.ts';
import { isSqliteError, openForReading } from './sqlite.ts';
import type { Database } from './sqlite.ts';

const papersPerStep = 1000;

/** Reads a project file; a failure that calls it `name` says when it is foreign, from a newer program or damaged. */
export function* readProject(path: string, name: string): Task<Project> {
  const damaged = (why: string) =>
    createFailure(
      'bad-file',
      `${name} is damaged: ${why}. Open an earlier copy, or build the map again from its papers.`,
    );
  try {
    const { db, close } = openForReading(path, name);
    try {
      return yield* readAll(db, damaged);
    } finally {
      close();
    }
  } catch (error) {
    if (isSqliteError(error) || error instanceof SyntaxError) throw damaged((error as Error).message);
    throw error;
  }
}

function* readAll(db: Database, damaged: (why: string) => Error): Task<Project> {
  const facts = readFacts(db, damaged);
  const papers = yield* readPapers(db, damaged);
  const arrays = readArrays(db, damaged);
  const { nTerms, nDimensions, nNeighbors } = facts.shapes;
  const { topics, mainLevel, editOutcomes } = facts;
  const packed = { topics: facts.otherLevels, labels: arrays['levels.labels'], parents: arrays['levels.parents'] };
  const levels = unpackLevels(packed, mainLevel, papers.length, { topics, labels: arrays.labels });
  if (!levels) throw damaged('its levels of topics do not fit together');
  const edits = readEdits(db, facts.nEditsDone);
  if (!edits) throw damaged('its log of changes cannot be read');
  const analysis: Analysis = {
    vocabulary: {
      terms: facts.terms,
      documentFrequency: arrays.documentFrequency,
      titleFrequency: arrays.titleFrequency,
    },
    matrix: {
      nRows: papers.length,
      nCols: nTerms,
      data: arrays['matrix.data'],
      indices: arrays['matrix.indices'],
      indptr: arrays['matrix.indptr'],
    },
    vectors: { nRows: papers.length, nCols: nDimensions, data: arrays.vectors },
    labels: arrays.labels,
    belonging: arrays.belonging,
    secondTopics: arrays.secondTopics,
    topics,
    levels,
    mainLevel,
    found: {
      labels: arrays['found.labels'],
      belonging: arrays['found.belonging'],
      secondTopics: arrays['found.secondTopics'],
    },
    editOutcomes,
    kScores: facts.kScores,
    neighbors: { k: nNeighbors, indices: arrays['neighbors.indices'], distances: arrays['neighbors.distances'] },
    positions: arrays.positions,
  };
  const damage = findDamage(analysis, papers.length);
  if (damage) throw damaged(damage);
  const records = readRecords(db, papers.length);
  if (!records) throw damaged('what was merged cannot be read');
  const { name, view, settings, receipt, sources, keptApart, seconds } = facts;
  const rest = { settings, receipt, records, sources, keptApart, seconds, analysis, edits };
  if (sources.length !== receipt.files.length) throw damaged('its sources cannot be read');
  return { name, view, papers: packPapers(papers), ...rest };
}

function readFacts(db: Database, damaged: (why: string) => Error): Facts & { name: string; view: string } {
  const rows: unknown = db.all('SELECT key, value FROM facts');
  if (!hasShape(rows, [{ key: '', value: '' }])) throw damaged('its facts cannot be read');
  const texts = new Map(rows.map(({ key, value }) => [key, value]));
  const facts = Object.entries(factShapes).map(([key, shape]) => {
    const value: unknown = JSON.parse(texts.get(key) ?? 'null');
    if (!hasShape(value, shape)) throw damaged(`its ${key} cannot be read`);
    return [key, value];
  });
  return { ...(Object.fromEntries(facts) as Facts), name: texts.get('name') ?? '', view: texts.get('view') ?? '' };
}

function* readPapers(db: Database, damaged: (why: string) => Error): Task<Paper[]> {
  const { n } = db.get('SELECT count(*) AS n FROM papers') as { n: number };
  const select = db.prepare('SELECT * FROM papers WHERE position >= ? AND position < ? ORDER BY position');
  const papers: Paper[] = [];
  try {
    for (let start = 0; start < n; start += papersPerStep) {
      yield { stage: 'import', fraction: start / n };
      for (const row of select.iterate([start, start + papersPerStep])) {
        if (!hasShape(row, paperShape)) throw damaged('a paper cannot be read');
        papers.push(rowPaper(row));
      }
    }
  } finally {
    select.finalize();
  }
  if (papers.length !== n) throw damaged('papers are missing');
  return papers;
}

function rowPaper(row: typeof paperShape): Paper {
  const { id, title, abstract, year, venue, doi, url, label } = row;
  const source = { file: row.source_file, line: row.source_line, rawId: row.source_id };
  const [authors, keywords] = [row.authors, row.keywords].map((json) => {
    const list: unknown = JSON.parse(json);
    return hasShape(list, ['']) ? list : [];
  });
  const fields = (JSON.parse(row.fields) as unknown[]).filter(isField);
  const alsoIn = (JSON.parse(row.also_in) as unknown[]).filter((one) => hasShape(one, sourceShape));
  const { language } = row;
  return { id, title, abstract, authors, year, venue, doi, url, keywords, label, fields, language, source, alsoIn };
}

function isField(value: unknown): value is Field {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string') return false;
  return typeof value[1] === 'string' || Number.isFinite(value[1]);
}

const sourceShape: PaperSource = { file: '', line: 0, rawId: '' };

type Arrays = { readonly [N in ArrayName]: InstanceType<(typeof arrayTypes)[N]> };

function readArrays(db: Database, damaged: (why: string) => Error): Arrays {
  const arrays = Object.entries(arrayTypes).map(([name, ArrayType]) => {
    const row = db.get('SELECT data FROM arrays WHERE name = ?', [name]) as { data: Uint8Array } | null;
    if (!row || row.data.length % 4 !== 0) throw damaged(`its ${name} cannot be read`);
    return [name, new ArrayType(row.data.slice().buffer)];
  });
  return Object.fromEntries(arrays) as Arrays;
}
