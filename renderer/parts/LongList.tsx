import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import '../styles/longList.css';

/** A list of any length in a scroller of its own; only the rows in sight are in the document, each as high as it needs. */
export function LongList({
  label,
  n,
  estimate,
  className,
  render,
}: {
  /** For screen readers. */
  readonly label: string;
  readonly n: number;
  /** The height of a typical row in pixels. */
  readonly estimate: number;
  readonly className: string;
  readonly render: (row: number) => ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: n,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={`long-list ${className}`} tabIndex={0} role="group" aria-label={label}>
      <ul aria-label={label} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={list.measureElement}
            data-index={index}
            aria-setsize={n}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {render(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
