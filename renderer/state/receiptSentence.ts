import type { Receipt } from '../../src/paper.ts';

/**
 * What an import brought, in one sentence: "63 papers imported from 1 file; 2 records left out". What holds files or no records at all,
 * a folder or an archive, is no file that papers came from.
 */
export function receiptSentence({ files }: Receipt): string {
  const total = (key: 'imported' | 'merged' | 'refused') => files.reduce((sum, file) => sum + file[key], 0);
  const nFiles = files.filter(({ found }) => found > 0).length;
  const isPaste = files.length === 1 && files[0].file === 'pasted text';
  const origin = isPaste ? 'the pasted text' : counted(nFiles, 'file', 'files');
  const parts = [`${counted(total('imported'), 'paper', 'papers')} imported from ${origin}`];
  if (total('merged') > 0) parts.push(`${counted(total('merged'), 'duplicate', 'duplicates')} merged`);
  if (total('refused') > 0) parts.push(`${counted(total('refused'), 'record', 'records')} left out`);
  return `${parts.join('; ')}.`;
}

/** A number with its separators and the word that agrees with it. */
export function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
