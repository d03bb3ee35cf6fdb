import type { FileReceipt, MergeView, Receipt } from '../../paper.ts';
import { languageName } from '../../topics/languageNames.ts';
import { counted } from './command.ts';

const nFilesShown = 12;
/** Of more files than those. */
const nNamed = 5;
const nMergesShown = 20;
const nProblemsShown = 20;

/** A receipt as the terminal shows it: each file with its first problems, and the first merges. */
export function describeReceipt({ files }: Receipt, merges: readonly MergeView[]): string {
  return [...files.map(describeFile), ...describeMerges(merges)].join('\n');
}

/** What became of a file's records, in one line. */
export function describeCounts({ found, imported, merged, refused, withoutAbstract, languages }: FileReceipt): string {
  const others = languages.filter(({ language }) => language !== '' && language !== 'en');
  const inOthers = others.map(({ language, papers }) => `, ${papers} in ${languageName(language)}`).join('');
  return `${found} found: ${imported} imported, ${merged} merged with the same paper, ${refused} left out; ${withoutAbstract} without abstract${inOthers}`;
}

/** What became of each file's records, a line a file; of a folder of many, one line for all. */
export function describeFiles({ files }: Receipt): readonly string[] {
  if (files.length <= nFilesShown) return files.map((file) => `${file.file}: ${describeCounts(file)}`);
  const sum = (count: (file: FileReceipt) => number) => files.reduce((total, file) => total + count(file), 0);
  const languages = new Map<string, number>();
  for (const { language, papers } of files.flatMap((file) => file.languages)) {
    languages.set(language, (languages.get(language) ?? 0) + papers);
  }
  const all = {
    ...files[0],
    found: sum(({ found }) => found),
    imported: sum(({ imported }) => imported),
    merged: sum(({ merged }) => merged),
    refused: sum(({ refused }) => refused),
    withoutAbstract: sum(({ withoutAbstract }) => withoutAbstract),
    languages: Array.from(languages, ([language, papers]) => ({ language, papers })),
  };
  return [`${files.length} files: ${describeCounts(all)}. "topograph import" tells of each.`];
}

/** The files of a project with their papers; of many, the largest. */
export function nameFiles(files: readonly Pick<FileReceipt, 'file' | 'imported'>[]): string {
  const shown =
    files.length <= nFilesShown ? files : files.toSorted((a, b) => b.imported - a.imported).slice(0, nNamed);
  const names = shown.map(({ file, imported }) => `${file} (${imported})`).join(', ');
  return shown.length < files.length ? `${names} and ${files.length - shown.length} more files` : names;
}

function describeFile(receipt: FileReceipt): string {
  const { file, format, encoding, problems } = receipt;
  const kind = [format, encoding].filter((part) => part !== '').join(', ');
  const shown = problems.slice(0, nProblemsShown);
  const nMore = problems.length - shown.length;
  const lines = [
    `${file}${kind ? ` (${kind})` : ''}`,
    `  ${describeCounts(receipt)}`,
    ...shown.map(({ line, message }) => (line > 0 ? `  line ${line}: ${message}` : `  ${message}`)),
    ...(nMore > 0 ? [`  and ${counted(nMore, 'more problem')}; --json and --csv list them all`] : []),
  ];
  return lines.join('\n') + '\n';
}

function describeMerges(merges: readonly MergeView[]): string[] {
  if (merges.length === 0) return [];
  const lines = merges.slice(0, nMergesShown).flatMap(({ title, source, paperSource, reason }) => {
    const into = `${paperSource.file === source.file ? '' : `${paperSource.file} `}line ${paperSource.line}`;
    return [`  ${source.file} line ${source.line}: ${title}`, `    is the paper in ${into}: ${reason}`];
  });
  const nMore = merges.length - nMergesShown;
  const more = nMore > 0 ? [`  and ${counted(nMore, 'more merge')}; --json and --csv list them all`] : [];
  return [['Merged', ...lines, ...more].join('\n') + '\n'];
}
