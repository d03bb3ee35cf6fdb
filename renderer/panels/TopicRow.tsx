import { Minus, Plus } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Topic } from '../../src/analysis.ts';
import { useDispatch } from '../state/page.ts';

/**
 * One topic of the list. A click shows it alone and a second click shows all again; with Control or Command, or by the
 * button at its end, it joins or leaves those chosen.
 */
export function TopicRow({
  topic,
  color,
  shown,
  largest,
  isFiltering,
  isChosen,
  isHovered,
  top,
  height,
}: {
  readonly topic: Topic;
  readonly color: string;
  /** Papers of the topic that the years and the search let through. */
  readonly shown: number;
  readonly largest: number;
  readonly isFiltering: boolean;
  readonly isChosen: boolean;
  readonly isHovered: boolean;
  readonly top: number;
  readonly height: number;
}) {
  const dispatch = useDispatch();
  const click = (isAdding: boolean) => dispatch({ type: 'topic/clicked', topic: topic.id, isAdding });
  const terms = topic.terms.map(({ term }) => term).join(', ');
  const classes = ['topic-row'];
  if (isChosen) classes.push('chosen');
  if (isHovered) classes.push('hovered');
  if (isFiltering && !isChosen) classes.push('out');
  const count =
    shown === topic.size
      ? topic.size.toLocaleString('en')
      : `${shown.toLocaleString('en')} of ${topic.size.toLocaleString('en')}`;
  return (
    <li
      className={classes.join(' ')}
      style={{ transform: `translateY(${top}px)`, height }}
      onPointerEnter={() => dispatch({ type: 'topic/hovered', topic: topic.id })}
    >
      <button
        type="button"
        className="pick"
        aria-pressed={isChosen}
        title={`${topic.name}\n${terms}`}
        onClick={(event: MouseEvent) => click(event.ctrlKey || event.metaKey || event.shiftKey)}
      >
        <span className="swatch" style={{ background: color }} />
        <span className="name">{topic.name}</span>
        <span className="meta count">{count}</span>
        <span className="bar" aria-hidden>
          <span className="whole" style={{ width: `${(100 * topic.size) / largest}%` }} />
          {shown > 0 && <span className="part" style={{ width: `${(100 * shown) / largest}%`, background: color }} />}
        </span>
      </button>
      {isFiltering && (
        <button
          type="button"
          className="join"
          aria-label={isChosen ? `Take ${topic.name} out of the filter` : `Add ${topic.name} to the filter`}
          title={isChosen ? 'Take out of the filter' : 'Add to the filter'}
          onClick={() => click(true)}
        >
          {isChosen ? <Minus size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
        </button>
      )}
    </li>
  );
}
