import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import type { Topic } from '../../src/analysis.ts';
import { useLevelColors } from '../parts/useTopicColors.ts';
import { useSession } from '../state/page.ts';
import '../styles/topicDialogs.css';

/** A list of topics of the main level to choose one from, narrowed by what is typed. */
export function TopicChoice({
  topics,
  onChoose,
}: {
  readonly topics: readonly Topic[];
  readonly onChoose: (topic: number) => void;
}) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const mainLevel = useSession((session) => session.project!.mainMap.mainLevel);
  const colors = useLevelColors()[mainLevel];
  return (
    <div className="topic-choice">
      <Autocomplete inputValue={typed} onInputChange={setTyped} filter={contains}>
        <SearchField aria-label="Find a topic" autoFocus>
          <Input className="input" placeholder="Find a topic" />
        </SearchField>
        <ListBox
          className="topic-choices"
          aria-label="Topics"
          selectionMode="single"
          onAction={(key) => onChoose(Number(key))}
          renderEmptyState={() => <p className="meta">No topic has this in its name.</p>}
        >
          {topics.map(({ id, name, size }) => (
            <ListBoxItem key={id} id={id} textValue={name} className="menu-item">
              <span className="swatch" style={{ background: colors[id] }} />
              <span className="name">{name}</span>
              <span className="meta count">{size.toLocaleString('en')}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
