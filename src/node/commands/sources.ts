import { findFile, readStandardInput } from '../files.ts';
import type { FileSource } from '../files.ts';
import type { ColumnChoices } from '../../tableColumns.ts';
import { usageError } from './command.ts';

/** The files that a command's operands name, in their order; a UsageError when there are none. */
export async function readOperands(operands: readonly string[], choices: ColumnChoices = []): Promise<FileSource[]> {
  if (operands.length === 0) throw usageError('Name at least one file, a folder, or - for standard input.');
  if (operands.filter((operand) => operand === '-').length > 1)
    throw usageError('Standard input can be read once: give - once.');
  const sources: FileSource[] = [];
  for (const operand of operands) {
    const source = operand === '-' ? await readStandardInput() : findFile(operand);
    sources.push({ ...source, choices });
  }
  return sources;
}

/** The one project file that a command works on. */
export function projectOperand(operands: readonly string[], rest = 0): string {
  if (operands.length === 0) throw usageError('Name a project file: MAP.topo.');
  if (operands.length > 1 + rest) throw usageError(`One project at a time: "${operands[1 + rest]}" is one too many.`);
  return operands[0];
}
