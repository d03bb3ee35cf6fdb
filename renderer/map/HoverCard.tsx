import { useLayoutEffect, useRef } from 'react';
import type { MapData } from '../../src/host/contract.ts';
import { stringAt } from '../../src/strings.ts';

/** Title, year and topic of the paper under the pointer, beside it and inside the map. */
export function HoverCard({
  map,
  colors,
  paper,
  pixel,
}: {
  readonly map: MapData;
  readonly colors: readonly string[];
  readonly paper: number;
  /** Where the paper is drawn. */
  readonly pixel: readonly [x: number, y: number];
}) {
  const card = useRef<HTMLDivElement>(null);
  const [x, y] = pixel;
  useLayoutEffect(() => {
    const { offsetWidth: width, offsetHeight: height, offsetParent } = card.current!;
    const frame = offsetParent!;
    const isRight = x + gap + width + margin <= frame.clientWidth;
    const isBelow = y + gap + height + margin <= frame.clientHeight;
    const left = between(isRight ? x + gap : x - gap - width, margin, frame.clientWidth - width - margin);
    const top = between(isBelow ? y + gap : y - gap - height, margin, frame.clientHeight - height - margin);
    card.current!.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }, [paper, x, y]);

  const topic = map.topics[map.labels[paper]];
  const year = map.years[paper];
  return (
    <div className="map-card" ref={card} aria-hidden>
      <p className="map-card-title">{stringAt(map.titles, paper) || 'Untitled'}</p>
      <p className="map-card-meta">
        {year !== 0 && <span className="map-card-year">{year}</span>}
        <span className="map-card-swatch" style={{ background: topic ? colors[topic.id] : 'var(--context)' }} />
        <span>{topic?.name ?? 'In no topic'}</span>
      </p>
    </div>
  );
}

/** Pixels between the paper and the card, and between the card and the edge. */
const gap = 14;
const margin = 8;

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
