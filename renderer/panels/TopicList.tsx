import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useLevelColors } from '../parts/useTopicColors.ts';
import { useDispatch, useSession } from '../state/page.ts';
import { selectTopicCounts } from '../state/topicCounts.ts';
import { selectTopicMarks } from '../state/topicMarks.ts';
import { TopicMenu } from './TopicMenu.tsx';
import { TopicRow } from './TopicRow.tsx';
import { rowFor } from './topicKeys.ts';
import { topicRows } from './topicRows.ts';
import type { TopicListRow } from './topicRows.ts';

/** The topics of the level that is shown as a list, with the finer ones below those that are expanded. */
export function TopicList() {
  const dispatch = useDispatch();
  const map = useSession((session) => session.project!.view.map);
  const isMain = useSession(({ project }) => project!.view.map === project!.mainMap);
  const chosen = useSession((session) => session.explore.present.topics);
  const hovered = useSession((session) => session.hoveredTopic);
  const counts = useSession(selectTopicCounts);
  const marks = useSession(selectTopicMarks)!;
  const colors = useLevelColors();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menuOf, setMenuOf] = useState<TopicListRow | null>(null);
  const anchor = useRef<Element | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** The row that takes the focus once it is on the page: only those in sight are. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const rows = useMemo(() => topicRows(map, (key) => expanded.has(key)), [map, expanded]);
  useEffect(() => setMenuOf(null), [map]);

  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index].key,
    estimateSize: () => 36,
    overscan: 12,
  });
  const largest = map.topics.reduce((most, topic) => Math.max(most, topic.size), 1);

  const toggle = (row: TopicListRow) =>
    setExpanded((now) =>
      now.has(row.key) ? new Set([...now].filter((key) => key !== row.key)) : new Set(now).add(row.key),
    );
  const pick = ({ topic, depth, level }: TopicListRow, isAdding: boolean) => {
    if (depth === 0) dispatch({ type: 'topic/clicked', topic: topic.id, isAdding });
    else dispatch({ type: 'level/chosen', level: level - map.mainLevel, topics: [topic.id] });
  };
  const isEditable = (row: TopicListRow) => isMain && row.depth === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rowAt(event, rows);
    if (at < 0 || event.target instanceof HTMLInputElement) return;
    const row = rows[at];
    const isTurned = (event.key === 'ArrowRight' && !row.isExpanded) || (event.key === 'ArrowLeft' && row.isExpanded);
    if (isTurned && row.nChildren > 0) return toggle(row);
    if (event.key === 'F2' && isEditable(row)) return setRenaming(row.key);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowFor(event.key, rows, at);
    if (next === null) return;
    event.preventDefault();
    list.scrollToIndex(next);
    setAwaited(rows[next].key);
  };
  useEffect(() => {
    const row = awaited && scroller.current?.querySelector<HTMLElement>(`li[data-key="${awaited}"] .pick`);
    if (!row) return;
    row.focus({ preventScroll: true });
    setAwaited(null);
  });

  return (
    <div
      ref={scroller}
      className="scroller"
      onKeyDown={onKeyDown}
      onPointerLeave={() => dispatch({ type: 'topic/hovered', topic: null })}
    >
      <ul
        aria-label="Topics of the map, with finer ones below"
        style={{ height: list.getTotalSize(), position: 'relative' }}
      >
        {list.getVirtualItems().map(({ index, start, size, key }) => {
          const row = rows[index];
          const { id } = row.topic;
          const isOwn = row.depth === 0;
          return (
            <TopicRow
              key={key}
              row={row}
              state={{
                color: colors[row.level][id],
                shown: counts && isOwn ? counts[id] : row.topic.size,
                largest,
                isFiltering: chosen.length > 0,
                isChosen: isOwn && chosen.includes(id),
                isHovered: isOwn && hovered === id,
                isPinned: isEditable(row) && marks.pinned.has(id),
                isRenaming: renaming === row.key,
                isEditable: isEditable(row),
                style: { transform: `translateY(${start}px)`, height: size },
              }}
              onToggle={() => toggle(row)}
              onPick={(isAdding) => pick(row, isAdding)}
              onMenu={(element) => {
                anchor.current = element;
                setMenuOf(row);
              }}
              onRenamed={() => setRenaming(null)}
            />
          );
        })}
      </ul>
      {menuOf && (
        <TopicMenu
          topic={menuOf.topic}
          anchor={anchor}
          onRename={() => setRenaming(menuOf.key)}
          onClose={() => setMenuOf(null)}
        />
      )}
    </div>
  );
}

function rowAt(event: KeyboardEvent, rows: readonly TopicListRow[]): number {
  const key = (event.target as HTMLElement).closest('li')?.dataset.key;
  return rows.findIndex((row) => row.key === key);
}
