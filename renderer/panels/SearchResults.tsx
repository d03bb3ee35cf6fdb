import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { stringAt } from '../../src/strings.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';

/** The element that shows the hit of this rank. */
export function resultId(rank: number): string {
  return `search-result-${rank}`;
}

/** The papers that a search found, best first; only those in sight are in the document. */
export function SearchResults({
  found,
  nElsewhere,
  active,
  onChoose,
}: {
  /** Papers within the filter, best first. */
  readonly found: Int32Array;
  /** Papers that were found too but that the filter leaves out. */
  readonly nElsewhere: number;
  readonly active: number;
  readonly onChoose: (rank: number) => void;
}) {
  const map = useSession((session) => session.project!.view.map);
  const colors = useTopicColors();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
  });
  useEffect(() => {
    if (active < found.length) list.scrollToIndex(active);
  }, [list, active, found]);

  if (found.length === 0) {
    return (
      <div className="search-results popover empty">
        <p>{nElsewhere > 0 ? 'No paper in the filter holds these words.' : 'No paper holds these words.'}</p>
        <p className="meta">
          {nElsewhere > 0
            ? `${counted(nElsewhere, 'paper does', 'papers do')} outside of it.`
            : 'Try fewer words, or the beginning of a word.'}
        </p>
      </div>
    );
  }
  return (
    <div className="search-results popover">
      <p className="meta head count">
        {counted(found.length, 'paper', 'papers')}, best first
        {nElsewhere > 0 && `; ${nElsewhere.toLocaleString('en')} more outside the filter`}
      </p>
      <div ref={scroller} className="scroller" id="search-results" role="listbox" aria-label="Papers found">
        <ul role="presentation" style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index: rank, start, size }) => {
            const paper = found[rank];
            const topic = map.labels[paper];
            return (
              <li
                key={rank}
                id={resultId(rank)}
                role="option"
                aria-selected={rank === active}
                aria-setsize={found.length}
                aria-posinset={rank + 1}
                className="result"
                style={{ height: size, transform: `translateY(${start}px)` }}
                // The press must not take the focus out of the box, which would close the list.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(rank)}
              >
                <span className="swatch" style={{ background: colors[topic] ?? 'var(--context)' }} />
                <span className="title">{stringAt(map.titles, paper)}</span>
                <span className="meta count">{map.years[paper] || ''}</span>
                <span className="meta topic">{map.topics[topic]?.name ?? 'In no topic'}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
