import { columnRoles } from '../../src/tableColumns.ts';
import type { ColumnRole } from '../../src/tableColumns.ts';

/** One column of a table: its name, what it holds, and what stands in its first rows. */
export function ColumnRow({
  name,
  role,
  samples,
  onChange,
}: {
  readonly name: string;
  readonly role: ColumnRole;
  readonly samples: readonly string[];
  readonly onChange: (role: ColumnRole) => void;
}) {
  const shown = samples.filter((sample) => sample !== '').slice(0, 3);
  const title = name.trim() === '' ? 'Column without a name' : name;
  return (
    <tr className={role === 'ignore' ? 'ignored' : undefined}>
      <th scope="row" title={title}>
        {title}
      </th>
      <td>
        <select
          className="input"
          aria-label={`What ${title} holds`}
          value={role}
          onChange={(event) => onChange(event.target.value as ColumnRole)}
        >
          {columnRoles.map((one) => (
            <option key={one} value={one}>
              {roleNames[one]}
            </option>
          ))}
        </select>
      </td>
      <td>
        {shown.length === 0 ? (
          <span className="meta">Empty</span>
        ) : (
          shown.map((sample, i) => (
            <div key={i} className="sample" title={sample}>
              {sample}
            </div>
          ))
        )}
      </td>
    </tr>
  );
}

const roleNames: Readonly<Record<ColumnRole, string>> = {
  title: 'Title',
  abstract: 'Abstract',
  authors: 'Authors',
  year: 'Year',
  venue: 'Journal or venue',
  doi: 'DOI',
  url: 'Web address',
  keywords: 'Keywords',
  label: 'Category',
  id: 'Identifier',
  language: 'Language',
  field: 'A field of its own',
  ignore: 'Nothing (leave out)',
};
