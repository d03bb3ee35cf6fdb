import { expect, test } from 'vitest';
import { pickField } from '../../../renderer/commands/pickField.ts';
import { newSession } from '../../../renderer/state/session.ts';
import { createStore } from '../../../renderer/state/store.ts';

test('a range of years is the filter by year: widened when adding, taken back when picked again', () => {
  const store = createStore(newSession());
  const years = () => store.read().explore.present.years;
  pickField(store, { field: 'Year', range: [2005, 2006] }, true);
  expect(years()).toEqual([2005, 2006]);
  pickField(store, { field: 'Year', range: [2001, 2001] }, true);
  expect(years()).toEqual([2001, 2006]);
  pickField(store, { field: 'Year', range: [2003, 2003] }, false);
  expect(years()).toEqual([2003, 2003]);
  pickField(store, { field: 'Year', range: [2003, 2003] }, false);
  expect(years()).toBeNull();
});

test('other fields are filtered by name', () => {
  const store = createStore(newSession());
  const filters = () => store.read().explore.present.fields;
  pickField(store, { field: 'Cited', range: [1, 4] }, false);
  pickField(store, { field: 'Venue', value: 'AAAI' }, false);
  pickField(store, { field: 'Venue', value: 'ICLR' }, true);
  expect(filters()).toEqual([
    { name: 'Cited', range: [1, 4] },
    { name: 'Venue', values: ['AAAI', 'ICLR'] },
  ]);
  pickField(store, { field: 'Cited', range: [1, 4] }, false);
  pickField(store, { field: 'Venue', value: 'AAAI' }, true);
  expect(filters()).toEqual([{ name: 'Venue', values: ['ICLR'] }]);
});
