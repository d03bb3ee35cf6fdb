import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { countValues } from '../../src/analytics/crossFilter.ts';
import type { FieldColumn } from '../../src/host/contract.ts';
import { unpackStrings } from '../../src/strings.ts';
import { valuesOf } from '../state/fieldFilter.ts';
import { selectShownBut } from '../state/filters.ts';
import { useDispatch, useSession } from '../state/page.ts';

/** The values of a category with the papers that every other filter leaves of each; a click takes one into the filter. */
export function FieldValues({ column }: { readonly column: FieldColumn & { readonly kind: 'category' } }) {
  const dispatch = useDispatch();
  const chosen = useSession((session) => session.explore.present.fields);
  const mask = useSession((session) => selectShownBut(session, `field:${column.name}`)?.mask ?? null);
  const [words, setWords] = useState('');
  const names = useMemo(() => unpackStrings(column.values), [column]);
  const counts = useMemo(() => countValues(column.indptr, column.codes, names.length, mask), [column, names, mask]);
  const nMissing = useMemo(() => countMissing(column.indptr, mask), [column, mask]);
  const values = valuesOf(chosen, column.name);
  const rows = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    const found = names.map((name, code) => ({ name, count: counts[code] }));
    const missing = nMissing > 0 || values.includes('') ? [{ name: '', count: nMissing }] : [];
    const all =
      wanted === '' ? [...found, ...missing] : found.filter(({ name }) => name.toLowerCase().includes(wanted));
    return all.sort((a, b) => Number(values.includes(b.name)) - Number(values.includes(a.name)) || b.count - a.count);
  }, [names, counts, nMissing, words, values]);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 8,
  });
  return (
    <>
      {names.length > 8 && (
        <SearchField aria-label={`Find a value of ${column.name}`} value={words} onChange={setWords}>
          <Input className="input" placeholder={`Find among ${names.length.toLocaleString('en')}`} />
        </SearchField>
      )}
      <div ref={scroller} className="values">
        <ul style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index, start, size }) => {
            const { name, count } = rows[index];
            return (
              <li key={name} style={{ height: size, transform: `translateY(${start}px)` }}>
                <label>
                  <input
                    type="checkbox"
                    checked={values.includes(name)}
                    onChange={() => dispatch({ type: 'field/clicked', name: column.name, value: name, isAdding: true })}
                  />
                  <span className="name" title={name}>
                    {name || <em>none</em>}
                  </span>
                  <span className="meta count">{count.toLocaleString('en')}</span>
                </label>
              </li>
            );
          })}
        </ul>
        {rows.length === 0 && <p className="meta">No value holds these letters.</p>}
      </div>
    </>
  );
}

function countMissing(indptr: Int32Array, mask: Uint8Array | null): number {
  let count = 0;
  for (let i = 0; i < indptr.length - 1; i++) if (indptr[i] === indptr[i + 1] && (!mask || mask[i] === 1)) count++;
  return count;
}
