import { arrayTypes } from './arrays.ts';
import type { ArrayName } from './arrays.ts';
import { findMapDamage } from './findDamage.ts';
import { unpackLevels } from './packLevels.ts';
import type { ProjectFace } from './project.ts';
import { readEdits } from './readEdits.ts';
import { readFacts, readText } from './readFacts.ts';
import { readShared } from './readShared.ts';
import type { Database } from './sqlite.ts';
import { readTitles } from './titles.ts';

/** What a project file's map is drawn from, checked; `damaged` makes what is thrown when it cannot be. */
export function readFace(db: Database, damaged: (why: string) => Error): ProjectFace {
  const { settings, receipt, seconds, ...facts } = readFacts(db, faceFacts, damaged);
  const { topics, otherLevels, mainLevel, editOutcomes, nEditsDone, kScores } = facts;
  const papers = readTitles(db);
  if (!papers) throw damaged('its titles cannot be read');
  const nPapers = papers.years.length;
  const [labels, belonging, secondTopics] = (['labels', 'belonging', 'secondTopics'] as const).map((name) =>
    readArray(db, name, damaged),
  ) as [Int32Array, Float32Array, Int32Array];
  const packed = {
    topics: otherLevels,
    labels: readArray(db, 'levels.labels', damaged),
    parents: readArray(db, 'levels.parents', damaged),
  };
  const levels = unpackLevels(packed, mainLevel, nPapers, { topics, labels });
  if (!levels) throw damaged('its levels of topics do not fit together');
  const edits = readEdits(db, nEditsDone);
  if (!edits) throw damaged('its log of changes cannot be read');
  const found = {
    labels: readArray(db, 'found.labels', damaged),
    belonging: readArray(db, 'found.belonging', damaged),
    secondTopics: readArray(db, 'found.secondTopics', damaged),
  };
  const positions = readArray(db, 'positions', damaged);
  const onMap = { labels, belonging, secondTopics, topics, levels, mainLevel };
  const analysis = { ...onMap, found, editOutcomes, kScores, positions };
  const damage = findMapDamage(analysis, nPapers);
  if (damage) throw damaged(damage);
  const [name, view] = [readText(db, 'name') ?? '', readText(db, 'view') ?? ''];
  return { name, view, papers, receipt, settings, analysis, edits, seconds };
}

/** One array of the analysis; `damaged` makes what is thrown when it cannot be read. */
export function readArray<N extends ArrayName>(
  db: Database,
  name: N,
  damaged: (why: string) => Error,
): InstanceType<(typeof arrayTypes)[N]> {
  const array = readShared<Int32Array | Float32Array>(db, name, arrayTypes[name]);
  if (!array) throw damaged(`its ${name} cannot be read`);
  return array as InstanceType<(typeof arrayTypes)[N]>;
}

const faceFacts = [
  ...(['settings', 'receipt', 'seconds'] as const),
  ...(['topics', 'otherLevels', 'mainLevel', 'editOutcomes', 'nEditsDone', 'kScores'] as const),
] as const;
