import type { FileReceipt, Paper, Problem, Receipt } from '../paper.ts';
import type { Task } from '../task.ts';
import type { KeptApart } from './keptApart.ts';
import type { LanguageOf } from './languageOf.ts';
import type { MergedPapers } from './mergedPapers.ts';
import { openSource } from './openSource.ts';
import type { OpenedSource, SourceFile, SourceFolder } from './openSource.ts';
import { createPaperIndex } from './paperIndex.ts';
import type { PaperIndex } from './paperIndex.ts';
import { toPaper } from './toPaper.ts';

/** What a file gave when it was read before: its receipt and its records in order, as they were read. */
export interface KnownSource {
  readonly receipt: FileReceipt;
  readonly records: readonly Paper[];
}

/** The papers of an import and what happened to every record. */
export interface Import extends MergedPapers {
  readonly receipt: Receipt;
  /** For each file of the receipt the source it was read from, as an index: an archive yields several. */
  readonly origins: readonly number[];
}

/**
 * The papers of the sources, each once, in the order in which they are met: the same papers whether a source is read
 * now or is known from before. Records that a person keeps apart stay papers of their own. Never throws on bad input:
 * what could not be read is in the receipt. Without `languageOf` no language is told.
 */
export function* importPapers(
  sources: readonly (SourceFile | SourceFolder | KnownSource)[],
  keptApart: readonly KeptApart[] = [],
  languageOf?: LanguageOf,
): Task<Import> {
  const index = createPaperIndex(keptApart);
  const sizes = sources.map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const nameOf = createUniqueNames();
  const receipts: FileReceipt[] = [];
  const origins: number[] = [];
  let before = 0;
  for (const [i, source] of sources.entries()) {
    const [from, share] = [before / total, sizes[i] / total];
    before += sizes[i];
    if ('records' in source) {
      nameOf(source.receipt.file);
      yield* takeRecords(source.records, index, from, share);
      receipts.push(source.receipt);
      origins.push(i);
      continue;
    }
    for (const opened of openSource(source)) {
      receipts.push(yield* importList(opened, nameOf(opened.name), { index, languageOf, from, share }));
      origins.push(i);
    }
  }
  const merged = index.merged();
  return { ...merged, receipt: { files: countPapers(receipts, merged.papers) }, origins };
}

/** How much work a source is, in bytes to read. */
function sizeOf(source: SourceFile | SourceFolder | KnownSource): number {
  if ('records' in source) return 1 + 100 * source.records.length;
  if ('bytes' in source) return 1 + source.bytes.length;
  return 1 + source.entries.reduce((sum, { length }) => sum + length, 0);
}

/** Work between two yields, in characters of records; about 10 ms. */
const charactersPerStep = 500_000;
/** A file of garbage is not listed line by line. */
const maxProblems = 1000;

function* takeRecords(records: readonly Paper[], index: PaperIndex, from: number, share: number): Task<void> {
  let characters = 0;
  for (const [i, record] of records.entries()) {
    index.add(record);
    characters += 1000 + record.abstract.length;
    if (characters < charactersPerStep) continue;
    characters = 0;
    yield { stage: 'import', fraction: from + (share * i) / records.length };
  }
}

/** What a list of records is read into, and the part of the import's progress that its source has. */
interface Reading {
  readonly index: PaperIndex;
  readonly languageOf: LanguageOf | undefined;
  readonly from: number;
  readonly share: number;
}

/** The receipt of one list of records; what became of the papers is counted in the end. */
function* importList(
  opened: OpenedSource,
  file: string,
  { index, languageOf, from, share }: Reading,
): Task<FileReceipt> {
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });
  const fraction = () => from + share * (opened.from + opened.share * opened.fraction());
  let [found, refused, characters] = [0, 0, 0];
  for (const item of opened.items()) {
    characters += 1000;
    if (item.kind === 'record') {
      found++;
      const paper = toPaper(item.paper, file, item.line, languageOf);
      if (paper === null) {
        refused++;
        report(item.line, 'This record has neither a title nor an abstract; it was left out.');
      } else index.add(paper);
      characters += paper?.abstract.length ?? 0;
    } else if (item.kind === 'refused') {
      found++;
      refused++;
      report(item.line, item.message);
    } else if (item.kind === 'remark') report(item.line, item.message);
    if (characters >= charactersPerStep || item.kind === 'pause') {
      characters = 0;
      yield { stage: 'import', fraction: fraction() };
    }
  }
  if (found === 0 && problems.length === 0) {
    report(
      0,
      'No papers were found; Topograph reads titles and abstracts from pasted text and from exports such as RIS, BibTeX, CSV and JSON.',
    );
  }
  yield { stage: 'import', fraction: from + share * (opened.from + opened.share) };
  const counts = { found, imported: 0, merged: 0, refused, withoutAbstract: 0, languages: [] };
  return { file, format: opened.format, encoding: opened.encoding(), ...counts, problems: shortened(problems, file) };
}

/** The receipts with what became of their records: a paper counts where its first record stands. */
function countPapers(receipts: readonly FileReceipt[], papers: readonly Paper[]): FileReceipt[] {
  const counts = new Map(
    receipts.map(({ file }) => [file, { withoutAbstract: 0, languages: new Map<string, number>() }]),
  );
  for (const { source, abstract, language } of papers) {
    const count = counts.get(source.file);
    if (count === undefined) continue;
    if (abstract === '') count.withoutAbstract++;
    count.languages.set(language, (count.languages.get(language) ?? 0) + 1);
  }
  return receipts.map((receipt) => {
    const { withoutAbstract, languages: byCode } = counts.get(receipt.file)!;
    const languages = Array.from(byCode, ([language, n]) => ({ language, papers: n }));
    languages.sort((a, b) => b.papers - a.papers || (a.language < b.language ? -1 : 1));
    const imported = languages.reduce((sum, { papers: n }) => sum + n, 0);
    return { ...receipt, imported, withoutAbstract, languages, merged: receipt.found - receipt.refused - imported };
  });
}

/** Gives every list of records a name of its own: of two files 'savedrecs.txt' the second is 'savedrecs.txt (2)'. */
function createUniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    return unique;
  };
}

function shortened(problems: Problem[], file: string): readonly Problem[] {
  if (problems.length <= maxProblems) return problems;
  const message = `${(problems.length - maxProblems).toLocaleString('en')} more problems are not listed.`;
  return [...problems.slice(0, maxProblems), { file, line: 0, message }];
}
