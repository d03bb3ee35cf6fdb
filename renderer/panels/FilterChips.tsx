import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';

/** What the map is narrowed to, each part of it removable by itself. */
export function FilterChips() {
  const page = usePage();
  const dispatch = useDispatch();
  const map = useSession((session) => session.project!.view.map);
  const { topics, years, query } = useSession((session) => session.explore.present);
  const colors = useTopicColors();
  if (topics.length === 0 && !years && query.trim() === '') return null;
  return (
    <div className="filter-chips" role="group" aria-label="Filter">
      {topics.length <= mostChips ? (
        topics.map((topic) => (
          <Chip
            key={topic}
            name={map.topics[topic]?.name ?? ''}
            onRemove={() => dispatch({ type: 'topic/clicked', topic, isAdding: true })}
          >
            <span className="swatch" style={{ background: colors[topic] }} />
          </Chip>
        ))
      ) : (
        <Chip name={`${topics.length} topics`} onRemove={() => dispatch({ type: 'topics/chosen', topics: [] })} />
      )}
      {years && (
        <Chip
          name={years[0] === years[1] ? `${years[0]}` : `${years[0]}–${years[1]}`}
          onRemove={() => dispatch({ type: 'years/chosen', years: null })}
        />
      )}
      {query.trim() !== '' && (
        <Chip name={`“${query.trim()}”`} onRemove={() => dispatch({ type: 'query/typed', query: '' })} />
      )}
      <Button className="text-button" onPress={() => runCommand(page, 'clear-filter')}>
        Clear all
      </Button>
    </div>
  );
}

/** More topics than this stand as one chip with their number. */
const mostChips = 8;

function Chip({
  name,
  onRemove,
  children,
}: {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <span className="chip removable">
      {children}
      <span className="name" title={name}>
        {name}
      </span>
      <Button aria-label={`Remove ${name} from the filter`} onPress={onRemove}>
        <X size={14} aria-hidden />
      </Button>
    </span>
  );
}
