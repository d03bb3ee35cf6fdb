import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ColumnChoices, ColumnRole, NamedTable } from '../../src/tableColumns.ts';
import { openTables } from '../commands/openPapers.ts';
import type { TableQuestion } from '../commands/openPapers.ts';
import { rememberedColumns } from '../host/rememberColumns.ts';
import { usePage } from '../state/page.ts';
import { ColumnRow } from './ColumnRow.tsx';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import '../styles/columnsDialog.css';

/** Asks what the columns of each table hold, one table after the other, with guesses and the first rows to go by. */
export function ColumnsDialog({ question }: { readonly question: TableQuestion }) {
  const page = usePage();
  const close = useCloseDialog();
  const tables = differentTables(question.tables);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(() => tables.map(likelyRoles));
  const table = tables[at];
  const roles = chosen[at];
  const isLast = at === tables.length - 1;
  const hasText = roles.includes('title') || roles.includes('abstract');
  const setRole = (column: number, role: ColumnRole) =>
    setChosen(chosen.map((one, i) => (i === at ? withRole(one, column, role) : one)));
  const open = () => {
    close();
    void openTables(
      page,
      { ...question, tables },
      tables.map((one, i) => choicesOf(one, chosen[i])),
    );
  };
  return (
    <DialogFrame
      title="Choose columns"
      width={820}
      actions={
        <>
          <Button className="button aside" onPress={close}>
            Cancel
          </Button>
          {at > 0 && (
            <Button className="button" onPress={() => setAt(at - 1)}>
              Back
            </Button>
          )}
          <Button className="button primary" isDisabled={!hasText} onPress={isLast ? open : () => setAt(at + 1)}>
            {!isLast ? 'Next table' : question.isAddition ? 'Add papers' : 'Map these papers'}
          </Button>
        </>
      }
    >
      <p>
        {tables.length > 1 && `Table ${at + 1} of ${tables.length}: `}
        <strong>{table.name}</strong> has {table.columns.length} columns. Say which hold the title and the abstract; the
        rest is optional, and remembered for tables with the same columns.
      </p>
      <div className="columns-table" tabIndex={0} role="region" aria-label={`Columns of ${table.name}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Holds</th>
              <th scope="col">First rows</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column, i) => (
              <ColumnRow
                key={i}
                name={column.name}
                role={roles[i]}
                samples={table.rows.map((cells) => cells[i])}
                onChange={(role) => setRole(i, role)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta" role="status">
        {hasText ? summary(roles) : 'No column holds a title or an abstract yet. Choose one of them to go on.'}
      </p>
    </DialogFrame>
  );
}

/** Tables with the same columns are asked about once. */
function differentTables(tables: readonly NamedTable[]): readonly NamedTable[] {
  const headers = tables.map(({ columns }) => JSON.stringify(columns.map(({ name }) => name)));
  return tables.filter((_, i) => headers.indexOf(headers[i]) === i);
}

/** What was chosen for such a table before, else what the columns seem to hold. */
function likelyRoles({ columns }: NamedTable): readonly ColumnRole[] {
  const before = rememberedColumns(columns);
  return before?.map(([, role]) => role) ?? columns.map(({ role }) => role);
}

/** There is one title and one abstract: a column that was it before becomes a field. */
function withRole(roles: readonly ColumnRole[], column: number, role: ColumnRole): ColumnRole[] {
  const isSingle = role === 'title' || role === 'abstract';
  return roles.map((one, i) => (i === column ? role : isSingle && one === role ? 'field' : one));
}

function choicesOf({ columns }: NamedTable, roles: readonly ColumnRole[]): ColumnChoices {
  return columns.map(({ name }, i) => [name, roles[i]] as const);
}

function summary(roles: readonly ColumnRole[]): string {
  const nFields = roles.filter((role) => role === 'field').length;
  const missing = ['title', 'abstract'].filter((role) => !roles.includes(role as ColumnRole));
  const lacks = missing.length > 0 ? ` There is no ${missing[0]}: papers are mapped by what is there.` : '';
  return `${nFields} ${nFields === 1 ? 'column becomes a field' : 'columns become fields'} to colour and filter by.${lacks}`;
}
