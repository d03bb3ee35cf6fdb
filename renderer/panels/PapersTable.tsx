import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { tellFailure } from '../commands/runWork.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { askForField } from '../state/askForFields.ts';
import { selectShown } from '../state/filters.ts';
import { usePage, useSession } from '../state/page.ts';
import { ownColumns, papersInOrder, sortPapers, tableColumn } from '../state/paperTable.ts';
import type { TableColumn, TableSorting } from '../state/paperTable.ts';
import '../styles/papersTable.css';

/**
 * The papers that the filters show as a table: the words behind the picture. Rows are walked by arrows; Enter opens a paper, Space or
 * Control takes it in hand, Shift all from the last one.
 */
export function PapersTable() {
  const page = usePage();
  const map = useSession((session) => session.project!.view.map);
  const mask = useSession((session) => selectShown(session)?.mask ?? null);
  const fields = useSession((session) => session.fields.columns);
  const chosenColumns = useSession((session) => session.layout.tableColumns);
  const opened = useSession((session) => session.explore.present.paper);
  const selection = useSession((session) => session.explore.present.selection);
  const inHand = useMemo(() => new Set(selection), [selection]);
  const [sorting, setSorting] = useState<TableSorting | null>(null);
  const revision = useSession((session) => session.project!.revision);
  useEffect(() => {
    for (const name of chosenColumns)
      if (!ownColumns.some((own) => own === name))
        askForField(page, name).catch((error: unknown) => tellFailure(page.store, error));
  }, [page, chosenColumns, revision]);

  const columns = useMemo(
    () => chosenColumns.flatMap((name) => tableColumn(name, map, fields) ?? []),
    [chosenColumns, map, fields],
  );
  const order = useMemo(() => {
    const by = sorting && columns.find(({ name }) => name === sorting.column);
    if (by) return sortPapers(map.nPapers, by, sorting.isDescending);
    return Uint32Array.from({ length: map.nPapers }, (_, paper) => paper);
  }, [columns, sorting, map]);
  const rows = useMemo(() => papersInOrder(order, mask), [order, mask]);

  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const take = (row: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }, isTaking: boolean) => {
    const paper = rows[row];
    if (paper === undefined) return;
    if (event.shiftKey) {
      const papers = rows.slice(Math.min(anchor, row), Math.max(anchor, row) + 1);
      return page.store.dispatch({ type: 'papers/selected', papers, mode: 'add' });
    }
    setAnchor(row);
    if (isTaking || event.ctrlKey || event.metaKey) page.store.dispatch({ type: 'paper/toggled', paper });
    else page.store.dispatch({ type: 'paper/chosen', paper });
  };
  const moveTo = (row: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, row));
    setFocused(next);
    list.scrollToIndex(next);
    // The row may come into the document only after the scroll.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const visibleRows = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: visibleRows,
      PageUp: -visibleRows,
      Home: -rows.length,
      End: rows.length,
    };
    if (event.target instanceof HTMLElement && event.target.closest('[role=columnheader]')) return;
    if (event.key in steps) moveTo(focused + steps[event.key]);
    else if (event.key === 'Enter' || event.key === ' ') take(focused, event, event.key === ' ');
    else return;
    event.preventDefault();
  };
  const grid: CSSProperties = { gridTemplateColumns: columns.map(widthOf).join(' ') };
  const tabRow = Math.min(focused, rows.length - 1);
  return (
    <div ref={scroller} className="papers-table" onKeyDown={onKeyDown}>
      <div
        role="grid"
        aria-label="Papers"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        style={{ minWidth: columns.reduce((sum, { isNumber, name }) => sum + leastWidth(isNumber, name), 0) }}
      >
        <div role="row" aria-rowindex={1} className="row head" style={grid}>
          {columns.map((column) => (
            <HeadCell key={column.name} column={column} sorting={sorting} onSort={setSorting} />
          ))}
        </div>
        <div className="rows" role="rowgroup" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start }) => {
            const paper = rows[index];
            return (
              <div
                key={paper}
                role="row"
                className={paper === opened ? 'row is-open' : 'row'}
                aria-rowindex={index + 2}
                aria-selected={inHand.has(paper) || paper === opened}
                data-row={index}
                tabIndex={index === tabRow ? 0 : -1}
                style={{ ...grid, transform: `translateY(${start}px)` }}
                onFocus={() => setFocused(index)}
                onClick={(event: MouseEvent) => take(index, event, false)}
              >
                {columns.map((column) => (
                  <Cell key={column.name} column={column} paper={paper} topic={map.labels[paper]} />
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <p className="meta nothing">No paper passes the filters.</p>}
    </div>
  );
}

const rowHeight = 28;

function HeadCell({
  column: { name, isNumber },
  sorting,
  onSort,
}: {
  readonly column: TableColumn;
  readonly sorting: TableSorting | null;
  readonly onSort: (sorting: TableSorting | null) => void;
}) {
  const isBy = sorting?.column === name;
  const direction = isBy ? (sorting.isDescending ? 'descending' : 'ascending') : 'none';
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  const next = () => {
    if (!isBy) return onSort({ column: name, isDescending: isNumber });
    // A third click gives back the papers' own order.
    onSort(sorting.isDescending === isNumber ? { column: name, isDescending: !isNumber } : null);
  };
  return (
    <div role="columnheader" aria-sort={direction} className={isNumber ? 'cell number' : 'cell'}>
      <button type="button" onClick={next}>
        {name}
        {isBy && <Arrow size={13} aria-hidden />}
      </button>
    </div>
  );
}

function Cell({
  column,
  paper,
  topic,
}: {
  readonly column: TableColumn;
  readonly paper: number;
  readonly topic: number;
}) {
  const colors = useTopicColors();
  const text = column.textOf(paper);
  return (
    <div role="gridcell" className={column.isNumber ? 'cell number' : 'cell'} title={text} dir="auto">
      {column.name === 'Topic' && topic >= 0 && <span className="swatch" style={{ background: colors[topic] }} />}
      {text || (column.name === 'Title' ? 'Untitled' : '')}
    </div>
  );
}

function leastWidth(isNumber: boolean, name: string): number {
  if (name === 'Title') return 280;
  return isNumber ? 84 : 140;
}

function widthOf({ isNumber, name }: TableColumn): string {
  if (isNumber) return '84px';
  return `minmax(${leastWidth(isNumber, name)}px, ${name === 'Title' ? 4 : 2}fr)`;
}
