import type { FieldColumn, FieldSummary } from '../fieldColumn.ts';
import type { Paper } from '../paper.ts';
import { packStrings } from '../strings.ts';
import { languageName } from '../topics/languageNames.ts';

type Value = string | number;

/** The fields that every corpus can have, in the order in which they are offered. */
const builtIn: Readonly<Record<string, (paper: Paper) => readonly Value[]>> = {
  Venue: ({ venue }) => [venue],
  Author: ({ authors }) => authors,
  Keyword: ({ keywords }) => keywords,
  Category: ({ label }) => [label],
  Language: ({ language }) => [language && languageName(language)],
  Source: ({ source, alsoIn }) => [source, ...alsoIn].map(({ file }) => file),
  Year: ({ year }) => (year === null ? [] : [year]),
};

/**
 * The fields of the papers: the built-in ones and then the further columns of their sources in the order in which they
 * are met. A field of which no paper says anything is left out; a column named like a built-in field is called 'Venue (column)'.
 */
export function paperFields(papers: readonly Paper[]): FieldColumn[] {
  const names = Object.keys(builtIn);
  const columns = names.map((name) => columnOf(name, papers.map(builtIn[name])));
  for (const [name, valuesByPaper] of furtherValues(papers)) {
    const own = names.includes(name) ? `${name} (column)` : name;
    columns.push(
      columnOf(
        own,
        papers.map((_, i) => valuesByPaper.get(i) ?? []),
      ),
    );
  }
  return columns.filter((column) => fieldSummary(column).nValues > 0);
}

/** What a list of fields shows of one. */
export function fieldSummary(column: FieldColumn): FieldSummary {
  const { name, kind } = column;
  if (kind === 'category') {
    const nMissing = column.indptr.reduce((n, start, i) => n + Number(i > 0 && start === column.indptr[i - 1]), 0);
    return { name, kind, nValues: column.values.offsets.length - 1, nMissing };
  }
  const present = column.numbers.filter((x) => !Number.isNaN(x));
  return { name, kind, nValues: new Set(present).size, nMissing: column.numbers.length - present.length };
}

/** The values of each further column by paper. */
function furtherValues(papers: readonly Paper[]): Map<string, Map<number, Value[]>> {
  const columns = new Map<string, Map<number, Value[]>>();
  papers.forEach(({ fields }, i) => {
    for (const [name, value] of fields) {
      const ofName = columns.get(name) ?? new Map<number, Value[]>();
      if (ofName.size === 0) columns.set(name, ofName);
      const known = ofName.get(i);
      if (known) known.push(value);
      else ofName.set(i, [value]);
    }
  });
  return columns;
}

/** A column of numbers when every value is one and no paper has two; else of categories. */
function columnOf(name: string, valuesByPaper: readonly (readonly Value[])[]): FieldColumn {
  const areNumbers = valuesByPaper.every((values) => values.length < 2 && values.every((x) => typeof x === 'number'));
  return areNumbers && valuesByPaper.some((values) => values.length > 0)
    ? { name, kind: 'number', numbers: Float64Array.from(valuesByPaper, ([x]) => (x as number | undefined) ?? NaN) }
    : categories(name, valuesByPaper);
}

function categories(name: string, valuesByPaper: readonly (readonly Value[])[]): FieldColumn {
  const sets = valuesByPaper.map((values) => [...new Set(values.map(String).filter((text) => text !== ''))]);
  const counts = new Map<string, number>();
  for (const texts of sets) for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const byCount = [...counts].sort(([a, nA], [b, nB]) => nB - nA || (a < b ? -1 : 1));
  const codeOf = new Map(byCount.map(([text], code) => [text, code]));
  const indptr = new Int32Array(sets.length + 1);
  sets.forEach((texts, i) => (indptr[i + 1] = indptr[i] + texts.length));
  const codes = Int32Array.from(sets.flatMap((texts) => texts.map((text) => codeOf.get(text)!)));
  return { name, kind: 'category', values: packStrings(byCount.map(([text]) => text)), indptr, codes };
}
