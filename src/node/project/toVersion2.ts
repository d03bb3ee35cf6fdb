import type { Database } from 'node-sqlite3-wasm';
import type { FileReceipt } from '../../paper.ts';
import { hasShape } from './hasShape.ts';

/** Brings a database of version 1 to version 2: what version 1 knew nothing of gets neutral values. Empty tables stay empty. */
export function toVersion2(db: Database): void {
  db.exec(columns);
  db.exec(facts);
  addSources(db);
  addBelonging(db);
  db.exec(levels);
  db.exec(titleFrequency);
}

const columns = `
-- JSON: [name, value] of each further column, and the sources of the records that were merged into the paper.
ALTER TABLE papers ADD COLUMN fields TEXT NOT NULL DEFAULT '[]';
ALTER TABLE papers ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE papers ADD COLUMN also_in TEXT NOT NULL DEFAULT '[]';
-- Records that became part of a paper, and the first record of such a paper; \`change\` is JSON of what differs from the paper.
CREATE TABLE records (
  position INTEGER PRIMARY KEY,
  paper INTEGER NOT NULL,
  after INTEGER NOT NULL,
  reason TEXT NOT NULL,
  change TEXT NOT NULL
) STRICT;
`;

const facts = `
UPDATE facts SET value = (
  SELECT json_group_array(json_set(topic.value, '$.nearest', -1, '$.contrast', json('[]'), '$.summary', ''))
  FROM json_each(facts.value) AS topic
) WHERE key = 'topics';
UPDATE facts SET value = json_set(value, '$.text.synonyms', json('[]'), '$.text.phrases', json('[]'), '$.text.languages', 'keep')
WHERE key = 'settings';
UPDATE facts SET value = json_set(value, '$.clusters.maxUnassigned', 0, '$.vectors.reduction', 'auto') WHERE key = 'settings';
UPDATE facts SET value = (
  SELECT json_group_array(json_set(score.value, '$.stability', NULL)) FROM json_each(facts.value) AS score
) WHERE key = 'kScores';
`;

/** Which terms stand in titles is not known of version 1: as if all did, so that none counts for more. */
const titleFrequency = `
INSERT INTO arrays SELECT 'titleFrequency', type, data FROM arrays WHERE name = 'documentFrequency';
`;

/** One level, which no edit has changed. */
const levels = `
INSERT INTO facts SELECT added.key, added.value
FROM (SELECT 'otherLevels' AS key, '[]' AS value UNION ALL SELECT 'mainLevel', '0'
  UNION ALL SELECT 'editOutcomes', '[]' UNION ALL SELECT 'nEditsDone', '0') AS added
WHERE EXISTS (SELECT 1 FROM facts WHERE key = 'topics');
INSERT INTO arrays SELECT 'found.' || name, type, data FROM arrays WHERE name IN ('labels', 'belonging', 'secondTopics');
INSERT INTO arrays SELECT added.name, 'i32', x''
FROM (SELECT 'levels.labels' AS name UNION ALL SELECT 'levels.parents') AS added
WHERE EXISTS (SELECT 1 FROM arrays WHERE name = 'labels');
`;

/** Where files of version 1 lay is not known; two of one name, whose records cannot be told apart, become one. */
function addSources(db: Database): void {
  const row = db.get("SELECT value FROM facts WHERE key = 'receipt'") as { value: string } | null;
  const receipt: unknown = JSON.parse(row?.value ?? 'null');
  if (!hasShape(receipt, { files: [receipt1] })) return;
  const files = new Map<string, FileReceipt>();
  for (const one of receipt.files) {
    const known = files.get(one.file);
    const languages = [{ language: '', papers: one.imported + (known?.imported ?? 0) }];
    files.set(one.file, { ...(known ? together(known, one) : one), languages });
  }
  const sources = [...files.keys()].map((name) => {
    return { name, path: null, bytes: 0, modified: 0, hash: '', choices: [] };
  });
  db.run("UPDATE facts SET value = ? WHERE key = 'receipt'", [JSON.stringify({ files: [...files.values()] })]);
  db.run("INSERT INTO facts VALUES ('sources', ?), ('keptApart', '[]')", [JSON.stringify(sources)]);
}

type Receipt1 = Omit<FileReceipt, 'languages'>;

const receipt1: Receipt1 = {
  file: '',
  format: '',
  encoding: '',
  found: 0,
  imported: 0,
  merged: 0,
  refused: 0,
  withoutAbstract: 0,
  problems: [{ file: '', line: 0, message: '' }],
};

function together(a: Receipt1, b: Receipt1): Receipt1 {
  const sum = (key: 'found' | 'imported' | 'merged' | 'refused' | 'withoutAbstract') => a[key] + b[key];
  return {
    ...a,
    found: sum('found'),
    imported: sum('imported'),
    merged: sum('merged'),
    refused: sum('refused'),
    withoutAbstract: sum('withoutAbstract'),
    problems: [...a.problems, ...b.problems],
  };
}

/** Papers of version 1 belong wholly to their topic: nothing else is known. */
function addBelonging(db: Database): void {
  const row = db.get("SELECT data FROM arrays WHERE name = 'labels'") as { data: Uint8Array } | null;
  if (!row || row.data.length % 4 !== 0) return;
  const labels = new Int32Array(row.data.slice().buffer);
  const belonging = Float32Array.from(labels, (label) => (label < 0 ? 0 : 1));
  const secondTopics = new Int32Array(labels.length).fill(-1);
  const insert = 'INSERT INTO arrays VALUES (?, ?, ?)';
  db.run(insert, ['belonging', 'f32', new Uint8Array(belonging.buffer)]);
  db.run(insert, ['secondTopics', 'i32', new Uint8Array(secondTopics.buffer)]);
}
