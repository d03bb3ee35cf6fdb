import type { Field, Paper, PaperSource } from '../../paper.ts';
import { packStrings } from '../../strings.ts';
import type { Task } from '../../task.ts';
import { hasShape } from './hasShape.ts';
import type { PackedPapers, PaperTitles } from './project.ts';
import { paperShape } from './shapes.ts';
import type { Database } from './sqlite.ts';

const papersPerStep = 1000;

/** The papers of a project file, whose titles and years are known; `damaged` makes what is thrown when they cannot be read. */
export function* readPapers(db: Database, known: PaperTitles, damaged: (why: string) => Error): Task<PackedPapers> {
  const n = known.years.length;
  const select = db.prepare('SELECT * FROM papers WHERE position >= ? AND position < ? ORDER BY position');
  const json: string[] = [];
  try {
    for (let start = 0; start < n; start += papersPerStep) {
      yield { stage: 'import', fraction: start / n };
      for (const row of select.iterate([start, start + papersPerStep])) {
        if (!hasShape(row, paperShape)) throw damaged('a paper cannot be read');
        json.push(JSON.stringify(rowPaper(row)));
      }
    }
  } finally {
    select.finalize();
  }
  const { count } = db.get('SELECT count(*) AS count FROM papers') as { count: number };
  if (json.length !== n || count !== n) throw damaged('papers are missing or too many');
  return { key: crypto.randomUUID(), json: packStrings(json), ...known };
}

function rowPaper(row: typeof paperShape): Paper {
  const { id, title, abstract, year, venue, doi, url, label, language } = row;
  const source = { file: row.source_file, line: row.source_line, rawId: row.source_id };
  const authors = namesIn(row.authors);
  const keywords = namesIn(row.keywords);
  const fields = listIn(row.fields).filter(isField);
  const alsoIn = listIn(row.also_in).filter((one) => hasShape(one, sourceShape));
  return { id, title, abstract, authors, year, venue, doi, url, keywords, label, fields, language, source, alsoIn };
}

/** Most lists are empty: reading those takes no parser. */
function listIn(json: string): readonly unknown[] {
  return json === '[]' ? [] : (JSON.parse(json) as unknown[]);
}

function namesIn(json: string): readonly string[] {
  const list = listIn(json);
  return hasShape(list, ['']) ? list : [];
}

function isField(value: unknown): value is Field {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string') return false;
  return typeof value[1] === 'string' || Number.isFinite(value[1]);
}

const sourceShape: PaperSource = { file: '', line: 0, rawId: '' };
