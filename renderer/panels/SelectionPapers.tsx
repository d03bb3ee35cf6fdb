import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { stringAt } from '../../src/strings.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { useDispatch, useSession } from '../state/page.ts';

/** The panel's one scroller: `children`, and below them every paper in hand, only those in sight in the document. */
export function SelectionPapers({ papers, children }: { readonly papers: Uint32Array; readonly children: ReactNode }) {
  const map = useSession((session) => session.project!.view.map);
  const colors = useTopicColors();
  const dispatch = useDispatch();
  const scroller = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => setScrollMargin(entry.target.getBoundingClientRect().height));
    watch.observe(above.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [papers]);
  const list = useVirtualizer({
    count: papers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 6,
    scrollMargin,
  });
  return (
    <div ref={scroller} className="scroller" tabIndex={0} role="region" aria-label="About the selection">
      <div ref={above} className="about">
        {children}
      </div>
      <ul className="selection-papers" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start, size }) => {
          const paper = papers[index];
          const year = map.years[paper];
          return (
            <li key={paper} style={{ height: size, transform: `translateY(${start - scrollMargin}px)` }}>
              <button type="button" onClick={() => dispatch({ type: 'paper/chosen', paper })}>
                <span className="swatch" style={{ background: colors[map.labels[paper]] ?? 'var(--context)' }} />
                <span className="name" dir="auto">
                  {stringAt(map.titles, paper) || 'Untitled'}
                </span>
                {year !== 0 && <span className="meta count">{year}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
