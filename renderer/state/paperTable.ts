import type { FieldColumn, MapData } from '../../src/host/contract.ts';
import { stringAt, unpackStrings } from '../../src/strings.ts';

/** A column of the table of papers. */
export interface TableColumn {
  readonly name: string;
  /** Numbers stand at the right and are sorted as such. */
  readonly isNumber: boolean;
  /** What the cell of a paper says, '' where nothing is known. */
  readonly textOf: (paper: number) => string;
  /** What papers are sorted by; '' and NaN come last in either direction. */
  readonly keyOf: (paper: number) => string | number;
}

/** By which column a table is sorted, and which way. */
export interface TableSorting {
  readonly column: string;
  readonly isDescending: boolean;
}

/** The columns that every map has, in their order; the others are fields of the papers. */
export const ownColumns = ['Title', 'Year', 'Topic', 'Belonging', 'Second topic'] as const;

/** The column of that name; null: no own one, and no field that has come. */
export function tableColumn(name: string, map: MapData, fields: ReadonlyMap<string, FieldColumn>): TableColumn | null {
  const topicName = (topic: number) => map.topics[topic]?.name ?? '';
  switch (name) {
    case 'Title':
      return words(name, (paper) => stringAt(map.titles, paper));
    case 'Topic':
      return words(name, (paper) => topicName(map.labels[paper]));
    case 'Second topic':
      return words(name, (paper) => topicName(map.secondTopics[paper]));
    case 'Year':
      return numbers(name, (paper) => map.years[paper] || NaN, String);
    case 'Belonging':
      return numbers(
        name,
        (paper) => map.belonging[paper],
        (share) => `${Math.round(100 * share)} %`,
      );
  }
  const field = fields.get(name);
  if (!field) return null;
  if (field.kind === 'number') return numbers(name, (paper) => field.numbers[paper], String);
  const values = unpackStrings(field.values);
  const { indptr, codes } = field;
  return words(name, (paper) =>
    Array.from(codes.subarray(indptr[paper], indptr[paper + 1]), (code) => values[code]).join('; '),
  );
}

/** All papers in the order of the column. Equal ones stay in the order of the papers. */
export function sortPapers(nPapers: number, { isNumber, keyOf }: TableColumn, isDescending: boolean): Uint32Array {
  const order = Uint32Array.from({ length: nPapers }, (_, paper) => paper);
  const sign = isDescending ? -1 : 1;
  if (isNumber) {
    const keys = Float64Array.from(order, (paper) => Number(keyOf(paper)));
    return order.sort(
      (a, b) => Number(Number.isNaN(keys[a])) - Number(Number.isNaN(keys[b])) || sign * (keys[a] - keys[b]) || a - b,
    );
  }
  // Letters without their marks and case: a collator takes a second for 100,000 titles.
  const keys = Array.from(order, (paper) => foldWords(String(keyOf(paper))));
  return order.sort((a, b) => {
    if (keys[a] === keys[b]) return a - b;
    if (keys[a] === '' || keys[b] === '') return keys[a] === '' ? 1 : -1;
    return keys[a] < keys[b] ? -sign : sign;
  });
}

/** The papers of an order that a mask lets through; null: all of them. */
export function papersInOrder(order: Uint32Array, mask: Uint8Array | null): Uint32Array {
  return mask ? order.filter((paper) => mask[paper] === 1) : order;
}

function words(name: string, textOf: (paper: number) => string): TableColumn {
  return { name, isNumber: false, textOf, keyOf: textOf };
}

function numbers(name: string, keyOf: (paper: number) => number, print: (value: number) => string): TableColumn {
  const textOf = (paper: number) => {
    const value = keyOf(paper);
    return Number.isNaN(value) ? '' : print(value);
  };
  return { name, isNumber: true, textOf, keyOf };
}

function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}
