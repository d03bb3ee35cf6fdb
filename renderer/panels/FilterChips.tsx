import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Switch } from 'react-aria-components';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';

/** What the map is narrowed to, each part of it removable by itself; the rest is drawn as faint context, or not at all. */
export function FilterChips() {
  const page = usePage();
  const dispatch = useDispatch();
  const map = useSession((session) => session.project!.view.map);
  const { topics, years, fields, within, query } = useSession((session) => session.explore.present);
  const isContextHidden = useSession((session) => session.layout.isContextHidden);
  const colors = useTopicColors();
  const isFiltering = topics.length > 0 || years !== null || fields.length > 0 || within !== null;
  if (!isFiltering && query.trim() === '') return null;
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
        <Chip name={printRange(years, String)} onRemove={() => dispatch({ type: 'years/chosen', years: null })} />
      )}
      {fields.flatMap((filter) => {
        const { name } = filter;
        const remove = () => dispatch({ type: 'field/removed', name });
        if ('range' in filter)
          return <Chip key={name} name={`${name}: ${printRange(filter.range)}`} onRemove={remove} />;
        if (filter.values.length > mostChips)
          return <Chip key={name} name={`${name}: ${filter.values.length} values`} onRemove={remove} />;
        return filter.values.map((value) => (
          <Chip
            key={`${name} ${value}`}
            name={`${name}: ${value || 'none'}`}
            onRemove={() => dispatch({ type: 'field/clicked', name, value, isAdding: true })}
          />
        ));
      })}
      {within && <Chip name={`In ${within.name}`} onRemove={() => dispatch({ type: 'within/chosen', within: null })} />}
      {query.trim() !== '' && (
        <Chip name={`“${query.trim()}”`} onRemove={() => dispatch({ type: 'query/typed', query: '' })} />
      )}
      <Button className="text-button" onPress={() => runCommand(page, 'clear-filter')}>
        Clear all
      </Button>
      {isFiltering && (
        <Switch
          className="switch hide-context"
          isSelected={isContextHidden}
          onChange={(isOn) => dispatch({ type: 'layout/changed', change: { isContextHidden: isOn } })}
        >
          <span className="track" aria-hidden />
          Hide the other papers
        </Switch>
      )}
    </div>
  );
}

function printRange(
  [least, most]: readonly [number, number],
  print = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 3 }),
): string {
  return least === most ? print(least) : `${print(least)}–${print(most)}`;
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
