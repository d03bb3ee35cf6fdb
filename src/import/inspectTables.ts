import type { NamedTable } from '../tableColumns.ts';
import type { Task } from '../task.ts';
import { openSource } from './openSource.ts';
import type { SourceFile, SourceFolder } from './openSource.ts';

/** More tables at a time are not looked at. */
const maxTables = 50;

/** The tables among the files, with what their columns seem to hold, told from their first rows. */
export function* inspectTables(files: readonly (SourceFile | SourceFolder)[]): Task<readonly NamedTable[]> {
  const tables: NamedTable[] = [];
  for (const [i, file] of files.entries()) {
    for (const opened of openSource(file)) {
      const preview = opened.preview();
      if (preview !== null) tables.push({ name: opened.name, ...preview });
      yield { stage: 'import', fraction: i / files.length };
      if (tables.length >= maxTables) return tables;
    }
  }
  return tables;
}
