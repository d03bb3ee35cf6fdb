import { importPapers } from '../../src/import/importPapers.ts';
import { languageOf } from '../../src/import/languageOf.ts';
import { readers } from '../../src/import/readers.ts';
import { isUnreadable } from '../../src/import/sourceBytes.ts';
import { openText } from '../../src/import/sourceText.ts';
import { runToEnd } from '../../src/task.ts';

/** What is wrong with how an input is imported, and by the reader of that name read; null when nothing is. Throws what the import throws. */
export function faultOf(bytes: Uint8Array, readerName: string): string | null {
  const { papers, receipt } = runToEnd(importPapers([{ name: 'mutant', bytes }], [], languageOf));
  let nImported = 0;
  for (const { found, imported, merged, refused, problems } of receipt.files) {
    if (found !== imported + merged + refused) return `${found} found, but ${imported} + ${merged} + ${refused}`;
    if (found + problems.length === 0) return 'nothing was found and nothing said';
    if (problems.some(({ line, message }) => line < 0 || message.trim() === '')) return 'a problem says nothing';
    nImported += imported;
  }
  if (receipt.files.length === 0) return 'there is no receipt';
  if (papers.length !== nImported) return `${papers.length} papers, but ${nImported} imported`;
  if (new Set(papers.map(({ id }) => id)).size !== papers.length) return 'two papers have one id';
  for (const { title, year, source } of papers) {
    if (title === '' || title.trim() !== title) return 'a title is empty or has space around it';
    if (year !== null && !(year >= 1500 && year <= 2100)) return `the year ${year}`;
    if (source.line < 1) return 'a paper has no line';
  }
  return readDirectly(bytes, readerName);
}

/** Whatever a damaged text now looks like, its own reader must bear it too. */
function readDirectly(bytes: Uint8Array, readerName: string): string | null {
  const reader = readers.find(({ name }) => name === readerName);
  if (reader === undefined) return null;
  try {
    for (const item of reader.read(openText(bytes))) {
      if (item.kind === 'record' && item.line < 1) return 'a record has no line';
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  return null;
}
