import { columnRoles } from '../../tableColumns.ts';
import type { ColumnChoices, ColumnRole } from '../../tableColumns.ts';
import { usageError } from './command.ts';
import type { CommandInput, CommandOption } from './command.ts';

const roleNames: readonly string[] = columnRoles.map((role) => (role === 'label' ? 'category' : role));

/** Says what the columns of tables hold. */
export const columnsOption: CommandOption = {
  name: 'columns',
  value: 'NAME=ROLE,...',
  help: `What columns hold, such as 'Title of work=title,Summary=abstract'; a role is one of ${roleNames.join(', ')}.`,
};

/** What --columns says; a UsageError for a role that there is not. Column names may hold commas. */
export function readColumns(input: CommandInput): ColumnChoices {
  const text = input.text('columns');
  if (text === undefined) return [];
  const choices: [string, ColumnRole][] = [];
  for (const part of text.split(/(?<==[a-z]+\s*),/i)) {
    const at = part.lastIndexOf('=');
    const [name, role] = [
      part.slice(0, Math.max(0, at)).trim(),
      part
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    if (at < 1 || name === '') throw usageError(`--columns has "${part}". Write NAME=ROLE, such as Summary=abstract.`);
    const known = role === 'category' ? 'label' : columnRoles.find((one) => one === role);
    if (known === undefined)
      throw usageError(`--columns has no role "${role}". Choose one of ${roleNames.join(', ')}.`);
    choices.push([name, known]);
  }
  return choices;
}
