import type { FileReceipt, Paper, Problem, Receipt } from '../paper.ts';
import type { Progress, Task } from '../task.ts';
import { binaryKind, binaryRemedy } from './binaryKind.ts';
import { createPaperIndex } from './paperIndex.ts';
import type { PaperIndex } from './paperIndex.ts';
import { chooseReader } from './readers.ts';
import { openText } from './sourceText.ts';
import { toPaper } from './toPaper.ts';

/** A file to import; `name` is 'pasted text' for a paste. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The papers of an import and what happened to every record. */
export interface Import {
  readonly papers: Paper[];
  readonly receipt: Receipt;
}

/**
 * The papers of the files, each once, in the order in which they were met. `known` papers are already in the project:
 * a paper that repeats one of them counts as merged and is not in the result, and no id is used twice.
 * Never throws on bad input: what could not be read is in the receipt.
 */
export function* importPapers(files: readonly SourceFile[], known: readonly Paper[] = []): Task<Import> {
  const index = createPaperIndex(known);
  const totalBytes = Math.max(
    1,
    files.reduce((sum, file) => sum + file.bytes.length, 0),
  );
  const receipts: FileReceipt[] = [];
  let bytesBefore = 0;
  let nImported = 0;
  for (const file of files) {
    const tally = yield* importFile(file, index, bytesBefore / totalBytes, file.bytes.length / totalBytes);
    nImported += tally.imported;
    receipts.push(tally);
    bytesBefore += file.bytes.length;
  }
  const papers = index.added();
  if (papers.length !== nImported) throw new Error(`imported ${nImported} papers but hold ${papers.length}`);
  let from = 0;
  const fileReceipts = receipts.map((receipt) => {
    const own = papers.slice(from, (from += receipt.imported));
    return { ...receipt, withoutAbstract: own.filter((paper) => paper.abstract === '').length };
  });
  return { papers, receipt: { files: fileReceipts } };
}

/** Work between two yields, in characters of records; about 10 ms. */
const charactersPerStep = 500_000;
/** What fits in one string of the engine, with room to spare. */
const maxWholeBytes = 400_000_000;
/** A file of garbage is not listed line by line. */
const maxProblems = 1000;

function* importFile(file: SourceFile, index: PaperIndex, before: number, share: number): Task<FileReceipt> {
  const refusal = refusalOf(file);
  if (refusal !== null) return refusal;
  const source = openText(file.bytes);
  const reader = chooseReader(source.sample);
  if (reader.readsWhole && file.bytes.length > maxWholeBytes) {
    return refuse(
      file.name,
      reader.name,
      `This ${reader.name} file is larger than 400 MB; split it, or convert it to JSON Lines or CSV, which are read piece by piece.`,
    );
  }
  const problems: Problem[] = [];
  const count = { found: 0, imported: 0, merged: 0, refused: 0 };
  const report = (line: number, message: string) => problems.push({ file: file.name, line, message });
  const progress = (): Progress => ({ stage: 'import', fraction: before + share * source.fraction() });

  let characters = 0;
  for (const item of reader.read(source)) {
    characters += 1000;
    if (item.kind === 'record') {
      count.found++;
      const paper = toPaper(item.paper, file.name, item.line);
      if (paper === null) {
        count.refused++;
        report(item.line, 'This record has neither a title nor an abstract; it was left out.');
      } else if (index.add(paper) < 0) count.imported++;
      else count.merged++;
      characters += paper?.abstract.length ?? 0;
    } else if (item.kind === 'refused') {
      count.found++;
      count.refused++;
      report(item.line, item.message);
    } else if (item.kind === 'remark') report(item.line, item.message);
    if (characters >= charactersPerStep || item.kind === 'pause') {
      characters = 0;
      yield progress();
    }
  }
  if (count.found === 0 && problems.length === 0) {
    report(
      0,
      'No papers were found; Topograph reads titles and abstracts from pasted text and from exports such as RIS, BibTeX, CSV and JSON.',
    );
  }
  yield { stage: 'import', fraction: before + share };
  return {
    file: file.name,
    format: reader.name,
    encoding: source.encoding(),
    ...count,
    withoutAbstract: 0,
    problems: shortened(problems, file.name),
  };
}

/** The receipt of a file that holds no text. */
function refusalOf(file: SourceFile): FileReceipt | null {
  const kind = binaryKind(file.bytes);
  if (kind !== null)
    return refuse(file.name, kind.replace(/^an? /, ''), `This is ${kind}, not text; ${binaryRemedy(kind)}.`);
  const isBlank = file.bytes.length < 1 << 16 && /^[\s\ufeff\0]*$/.test(openText(file.bytes).whole());
  return isBlank ? refuse(file.name, '', 'The file is empty; there is nothing to import.') : null;
}

function refuse(file: string, format: string, message: string): FileReceipt {
  const none = { found: 0, imported: 0, merged: 0, refused: 0, withoutAbstract: 0 };
  return { file, format, encoding: '', ...none, problems: [{ file, line: 0, message }] };
}

function shortened(problems: Problem[], file: string): readonly Problem[] {
  if (problems.length <= maxProblems) return problems;
  const message = `${(problems.length - maxProblems).toLocaleString('en')} more problems are not listed.`;
  return [...problems.slice(0, maxProblems), { file, line: 0, message }];
}
