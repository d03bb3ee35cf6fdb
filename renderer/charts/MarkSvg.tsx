import { memo } from 'react';
import type { Mark, PathMark, PointsMark, RectMark } from '../../src/map/scene.ts';

/** A mark of a scene as an SVG element; `index` is how an event finds its mark again. */
export const MarkSvg = memo(function MarkSvg({
  mark,
  index,
  isTabStop,
}: {
  readonly mark: Mark;
  readonly index: number;
  /** Whether the Tab key stops here; arrow keys reach the other marks. */
  readonly isTabStop: boolean;
}) {
  switch (mark.kind) {
    case 'points':
      return <PointsSvg mark={mark} />;
    case 'rect': {
      const { x, y, width, height, radius, fill, opacity } = mark;
      return <rect {...{ x, y, width, height, fill, opacity }} rx={radius} {...handle(mark, index, isTabStop)} />;
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, dash, opacity } = mark;
      return <line {...{ x1, y1, x2, y2, stroke, opacity }} strokeWidth={width} strokeDasharray={dash} />;
    }
    case 'path': {
      const { d, fill, stroke, width, opacity } = mark;
      return <path {...{ d, fill, stroke, opacity }} strokeWidth={width} {...handle(mark, index, isTabStop)} />;
    }
    case 'text': {
      const { x, y, size, weight, anchor, fill, opacity, halo, topic, pick } = mark;
      return (
        <text
          {...{ x, y, fill, opacity }}
          fontSize={size}
          fontWeight={weight}
          textAnchor={anchor}
          stroke={halo?.color}
          strokeWidth={halo && 2 * halo.width}
          paintOrder="stroke"
          data-mark={topic === undefined && !pick ? undefined : index}
          data-pick={pick ? '' : undefined}
          data-topic={topic}
        >
          {mark.text}
        </text>
      );
    }
  }
});

/** Whether the keyboard can stop at the mark: it says what it is, and a click on it does something. */
export function isReachable(mark: Mark): boolean {
  if (mark.kind !== 'rect' && mark.kind !== 'path') return false;
  return mark.hint !== undefined && (mark.topic !== undefined || mark.pick !== undefined);
}

function PointsSvg({ mark }: { readonly mark: PointsMark }) {
  return (
    <g fillOpacity={mark.opacity}>
      {Array.from(mark.x, (x, i) => (
        <circle key={i} cx={x} cy={mark.y[i]} r={mark.radius} fill={mark.palette[mark.color[i]]} />
      ))}
    </g>
  );
}

function handle(mark: RectMark | PathMark, index: number, isTabStop: boolean) {
  const { hint, topic, pick } = mark;
  if (hint === undefined && topic === undefined && !pick) return {};
  // A mark without ink is there to be hit.
  const found = { 'data-mark': index, 'data-topic': topic, 'data-pick': pick ? '' : undefined, pointerEvents: 'all' };
  if (!isReachable(mark)) return found;
  return { ...found, tabIndex: isTabStop ? 0 : -1, role: 'button', 'aria-label': hint };
}
