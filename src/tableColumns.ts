/** What a column of a table can hold: a part of the paper, a field of its own, or nothing of interest. */
export type ColumnRole =
  | 'title'
  | 'abstract'
  | 'authors'
  | 'year'
  | 'venue'
  | 'doi'
  | 'url'
  | 'keywords'
  | 'label'
  | 'id'
  | 'language'
  | 'field'
  | 'ignore';

/** Every role, in the order in which a person is offered them. */
export const columnRoles: readonly ColumnRole[] = [
  'title',
  'abstract',
  'authors',
  'year',
  'venue',
  'doi',
  'url',
  'keywords',
  'label',
  'id',
  'language',
  'field',
  'ignore',
];

/** What columns of tables hold, by their names: a column that is not named is guessed. */
export type ColumnChoices = readonly (readonly [column: string, role: ColumnRole])[];

/** A table before it is opened: what its columns seem to hold, and its first rows. */
export interface TablePreview {
  readonly columns: readonly ColumnPreview[];
  /** Cells as text, shortened; a cell a column. */
  readonly rows: readonly (readonly string[])[];
  /** False when a person should say which column is the title or the abstract. */
  readonly isSure: boolean;
}

/** A column as it would be read. */
export interface ColumnPreview {
  readonly name: string;
  readonly role: ColumnRole;
}

/** A table among files that are to be opened. */
export interface NamedTable extends TablePreview {
  /** As in the receipt: 'review.xlsx/Included'. */
  readonly name: string;
}
