import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import { selectTopicCounts } from '../state/topicCounts.ts';
import '../styles/topicsPanel.css';
import { FieldFilterMenu } from './FieldFilterMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import { TopicRow } from './TopicRow.tsx';
import { YearFilter } from './YearFilter.tsx';

/** Every topic with its size: the map's legend and its filter. */
export function TopicsPanel() {
  const page = usePage();
  const dispatch = useDispatch();
  const topics = useSession((session) => session.project!.view.map.topics);
  const chosen = useSession((session) => session.explore.present.topics);
  const hovered = useSession((session) => session.hoveredTopic);
  const counts = useSession(selectTopicCounts);
  const colors = useTopicColors();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: topics.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 12,
  });
  const largest = topics.reduce((most, topic) => Math.max(most, topic.size), 1);

  return (
    <section className="side-panel topics-panel" aria-label="Topics">
      <header className="panel-head">
        <h2>{counted(topics.length, 'topic', 'topics')}</h2>
        {chosen.length > 0 && (
          <>
            <Button className="text-button" onPress={() => runCommand(page, 'invert-filter')}>
              Invert
            </Button>
            <Button className="text-button" onPress={() => dispatch({ type: 'topics/chosen', topics: [] })}>
              Show all
            </Button>
          </>
        )}
      </header>
      <div
        ref={scroller}
        className="scroller"
        onKeyDown={walkRows}
        onPointerLeave={() => dispatch({ type: 'topic/hovered', topic: null })}
      >
        <ul style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index, start, size }) => (
            <TopicRow
              key={index}
              topic={topics[index]}
              color={colors[index]}
              shown={counts ? counts[index] : topics[index].size}
              largest={largest}
              isFiltering={chosen.length > 0}
              isChosen={chosen.includes(index)}
              isHovered={hovered === index}
              top={start}
              height={size}
            />
          ))}
        </ul>
        <NoTopicLine />
      </div>
      <footer className="filters">
        <YearFilter />
        <FieldFilterMenu />
        <FilterChips />
      </footer>
    </section>
  );
}

/** Arrow keys walk from topic to topic. */
function walkRows(event: KeyboardEvent) {
  const row = (event.target as HTMLElement).closest('li');
  const next =
    event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' ? row?.previousElementSibling : null;
  if (!next) return;
  event.preventDefault();
  next.querySelector('button')?.focus();
}

function NoTopicLine() {
  const n = useSession(({ project }) => {
    const { nPapers, topics } = project!.view.map;
    return nPapers - topics.reduce((sum, topic) => sum + topic.size, 0);
  });
  if (n <= 0) return null;
  return <p className="meta no-topic">{counted(n, 'paper is', 'papers are')} in no topic: too little text to tell.</p>;
}
