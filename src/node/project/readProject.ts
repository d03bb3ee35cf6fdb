import { dirname } from 'node:path';
import type { Analysis } from '../../analysis.ts';
import { createFailure } from '../../host/failure.ts';
import type { Progress } from '../../task.ts';
import { findDamage } from './findDamage.ts';
import type { Project, ProjectFace } from './project.ts';
import { readArray, readFace } from './readFace.ts';
import { readFacts } from './readFacts.ts';
import { readPapers } from './readPapers.ts';
import { readRecords } from './readRecords.ts';
import { readStoredPath } from './sourcePaths.ts';
import { isSqliteError, openForReading } from './sqlite.ts';
import type { Database } from './sqlite.ts';

/** How far the reading of a file is, once with all that its map is drawn from. */
export interface ReadingProgress extends Progress {
  readonly face?: ProjectFace;
}

/**
 * Reads a project file, what its map shows first; a failure that calls it `name` says when it is foreign, from a newer program or
 * damaged. `folder` is where the file lies, null when that is not known.
 */
export function* readProject(
  path: string,
  name: string,
  folder: string | null = dirname(path),
): Generator<ReadingProgress, Project, void> {
  const damaged = (why: string) =>
    createFailure(
      'bad-file',
      `${name} is damaged: ${why}. Open an earlier copy, or build the map again from its papers.`,
    );
  try {
    const { db, close } = openForReading(path, name);
    try {
      const face = readFace(db, damaged);
      yield { stage: 'import', fraction: 0, face };
      const project = yield* readRest(db, face, damaged);
      const sources = project.sources.map((one) => ({ ...one, path: one.path && readStoredPath(one.path, folder) }));
      return { ...project, sources };
    } finally {
      close();
    }
  } catch (error) {
    if (isSqliteError(error) || error instanceof SyntaxError) throw damaged((error as Error).message);
    throw error;
  }
}

function* readRest(
  db: Database,
  face: ProjectFace,
  damaged: (why: string) => Error,
): Generator<ReadingProgress, Project, void> {
  const { terms, shapes, sources, keptApart } = readFacts(db, ['terms', 'shapes', 'sources', 'keptApart'], damaged);
  const papers = yield* readPapers(db, face.papers, damaged);
  const nPapers = face.papers.years.length;
  const array = <N extends Parameters<typeof readArray>[1]>(name: N) => readArray<N>(db, name, damaged);
  const analysis: Analysis = {
    ...face.analysis,
    vocabulary: {
      terms,
      documentFrequency: array('documentFrequency'),
      titleFrequency: array('titleFrequency'),
    },
    matrix: {
      nRows: nPapers,
      nCols: shapes.nTerms,
      data: array('matrix.data'),
      indices: array('matrix.indices'),
      indptr: array('matrix.indptr'),
    },
    vectors: { nRows: nPapers, nCols: shapes.nDimensions, data: array('vectors') },
    neighbors: {
      k: shapes.nNeighbors,
      indices: array('neighbors.indices'),
      distances: array('neighbors.distances'),
    },
  };
  const damage = findDamage(analysis, nPapers);
  if (damage) throw damaged(damage);
  const records = readRecords(db, nPapers);
  if (!records) throw damaged('what was merged cannot be read');
  if (sources.length !== face.receipt.files.length) throw damaged('its sources cannot be read');
  return { ...face, papers, records, sources, keptApart, analysis };
}
