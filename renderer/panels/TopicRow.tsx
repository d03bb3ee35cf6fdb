import { ChevronRight, Ellipsis, Minus, Pin, Plus } from 'lucide-react';
import type { CSSProperties, MouseEvent } from 'react';
import { useDispatch } from '../state/page.ts';
import { RenameTopic } from './RenameTopic.tsx';
import type { TopicListRow } from './topicRows.ts';

/** What the list knows of a row besides its topic. */
export interface TopicRowState {
  readonly color: string;
  /** Papers of the topic that the other filters let through. */
  readonly shown: number;
  /** Papers of the largest topic of the list. */
  readonly largest: number;
  readonly isFiltering: boolean;
  readonly isChosen: boolean;
  readonly isHovered: boolean;
  readonly isPinned: boolean;
  readonly isRenaming: boolean;
  /** Whether its topic can be changed. */
  readonly isEditable: boolean;
  readonly style: CSSProperties;
}

/**
 * One topic of the list. A click shows it alone and a second click shows all again; with Control or Command, or by the
 * button at its end, it joins or leaves those chosen. A topic of a finer level is shown on its level.
 */
export function TopicRow({
  row,
  state,
  onToggle,
  onPick,
  onMenu,
  onRenamed,
}: {
  readonly row: TopicListRow;
  readonly state: TopicRowState;
  readonly onToggle: () => void;
  readonly onPick: (isAdding: boolean) => void;
  readonly onMenu: (anchor: Element) => void;
  readonly onRenamed: () => void;
}) {
  const dispatch = useDispatch();
  const { topic, depth } = row;
  const { color, shown, largest, isFiltering, isChosen } = state;
  const classes = ['topic-row'];
  if (isChosen) classes.push('chosen');
  if (state.isHovered) classes.push('hovered');
  if (isFiltering && !isChosen && depth === 0) classes.push('out');
  return (
    <li
      className={classes.join(' ')}
      style={{ ...state.style, '--depth': depth } as CSSProperties}
      data-key={row.key}
      // Only rows in sight are on the page: a screen reader has to be told where in the tree each stands.
      aria-level={depth + 1}
      aria-posinset={row.place}
      aria-setsize={row.nSiblings}
      onPointerEnter={() => dispatch({ type: 'topic/hovered', topic: depth === 0 ? topic.id : null })}
      onContextMenu={(event) => {
        if (!state.isEditable) return;
        event.preventDefault();
        onMenu(event.currentTarget.querySelector('.more') ?? event.currentTarget);
      }}
    >
      {row.nChildren > 0 ? (
        <button
          type="button"
          className="expand"
          aria-expanded={row.isExpanded}
          aria-label={`${row.nChildren} finer topics of ${topic.name}`}
          title={row.isExpanded ? 'Hide its finer topics' : `Show its ${row.nChildren} finer topics`}
          onClick={onToggle}
        >
          <ChevronRight size={14} aria-hidden />
        </button>
      ) : (
        <span className="expand" />
      )}
      {state.isRenaming ? (
        <RenameTopic topic={topic} onDone={onRenamed} />
      ) : (
        <button
          type="button"
          className="pick"
          aria-pressed={isChosen}
          title={`${topic.name}\n${topic.terms.map(({ term }) => term).join(', ')}`}
          onClick={(event: MouseEvent) => onPick(event.ctrlKey || event.metaKey || event.shiftKey)}
        >
          <span className="swatch" style={{ background: color }} />
          <span className="name">{topic.name}</span>
          {state.isPinned && <Pin size={12} className="pin" aria-label="pinned" />}
          <span className="meta count">{countOf(shown, topic.size)}</span>
          <span className="spoken"> papers</span>
          <span className="bar" aria-hidden>
            <span className="whole" style={{ width: `${(100 * topic.size) / largest}%` }} />
            {shown > 0 && <span className="part" style={{ width: `${(100 * shown) / largest}%`, background: color }} />}
          </span>
        </button>
      )}
      {state.isEditable && (
        <button
          type="button"
          className="join more"
          aria-haspopup="menu"
          aria-label={`Change ${topic.name}`}
          title="Rename, merge, split …"
          onClick={(event) => onMenu(event.currentTarget)}
        >
          <Ellipsis size={14} aria-hidden />
        </button>
      )}
      {isFiltering && depth === 0 && (
        <button
          type="button"
          className="join"
          aria-label={isChosen ? `Take ${topic.name} out of the filter` : `Add ${topic.name} to the filter`}
          title={isChosen ? 'Take out of the filter' : 'Add to the filter'}
          onClick={() => onPick(true)}
        >
          {isChosen ? <Minus size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
        </button>
      )}
    </li>
  );
}

function countOf(shown: number, size: number): string {
  return shown === size ? size.toLocaleString('en') : `${shown.toLocaleString('en')} of ${size.toLocaleString('en')}`;
}
