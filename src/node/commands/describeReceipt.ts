import type { FileReceipt, MergeView, Receipt } from '../../paper.ts';
import { languageName } from '../../topics/languageNames.ts';
import { counted } from './command.ts';

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
  return `${found} found: ${imported} imported, ${merged} merged with the same paper, ${refused} refused; ${withoutAbstract} without abstract${inOthers}`;
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
