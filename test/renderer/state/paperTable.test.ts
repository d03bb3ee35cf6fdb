import { expect, test } from 'vitest';
import { ownColumns, papersInOrder, sortPapers, tableColumn } from '../../../renderer/state/paperTable.ts';
import type { FieldColumn } from '../../../src/host/contract.ts';
import { packStrings } from '../../../src/strings.ts';
import { tinyProject } from '../tinyProject.ts';

const { map } = tinyProject();
const fields = new Map<string, FieldColumn>([
  [
    'Venue',
    {
      name: 'Venue',
      kind: 'category',
      values: packStrings(['Zoo', 'éclair', '"Duct" letters']),
      indptr: Int32Array.of(0, 1, 2, 4, 4, 4),
      codes: Int32Array.of(0, 1, 2, 1),
    },
  ],
  ['Cited', { name: 'Cited', kind: 'number', numbers: Float64Array.of(5, NaN, -2, 9, NaN) }],
]);
const columnOf = (name: string) => tableColumn(name, map, fields)!;

test('cells say what is known of a paper, and nothing where nothing is', () => {
  const cells = [...ownColumns, 'Venue', 'Cited'].map((name) =>
    [0, 2, 3, 4].map((paper) => columnOf(name).textOf(paper)),
  );
  expect(cells).toEqual([
    ['Zero', 'Two', 'Three', 'Four'],
    ['2001', '2003', '2004', ''],
    ['graphs', map.topics[1].name, map.topics[1].name, ''],
    ['100 %', '100 %', '20 %', '0 %'],
    ['', '', 'graphs', ''],
    ['Zoo', '"Duct" letters; éclair', '', ''],
    ['5', '-2', '9', ''],
  ]);
  expect(tableColumn('Nothing of the kind', map, fields)).toBeNull();
});

test('papers are sorted by words without regard to marks and case, by numbers as numbers; the unknown come last', () => {
  const orders = (name: string) => [false, true].map((isDown) => [...sortPapers(map.nPapers, columnOf(name), isDown)]);
  expect(orders('Venue')).toEqual([
    [2, 1, 0, 3, 4],
    [0, 1, 2, 3, 4],
  ]);
  expect(orders('Cited')).toEqual([
    [2, 0, 3, 1, 4],
    [3, 0, 2, 1, 4],
  ]);
  expect(orders('Title')[0]).toEqual([4, 1, 3, 2, 0]);
});

test('the filter takes papers out of an order and leaves the others as they stood', () => {
  const order = Uint32Array.of(3, 0, 4, 1, 2);
  expect([...papersInOrder(order, Uint8Array.of(1, 1, 0, 0, 1))]).toEqual([0, 4, 1]);
  expect(papersInOrder(order, null)).toBe(order);
});
