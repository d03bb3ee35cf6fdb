import { BookA, Gauge, History, Plus } from 'lucide-react';
import { Button } from 'react-aria-components';
import { CommandButton } from '../parts/CommandButton.tsx';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import '../styles/topicsPanel.css';
import { FieldFilterMenu } from './FieldFilterMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import { LevelPicker } from './LevelPicker.tsx';
import { TopicList } from './TopicList.tsx';
import { YearFilter } from './YearFilter.tsx';

/** Every topic with its size: the map's legend and its filter, and where topics are changed. */
export function TopicsPanel() {
  const nTopics = useSession((session) => session.project!.view.map.topics.length);
  return (
    <section className="side-panel topics-panel" aria-label="Topics">
      <header className="panel-head">
        <h2 aria-live="polite">{counted(nTopics, 'topic', 'topics')}</h2>
        <CommandButton command="guide-topic" icon={Plus} />
        <CommandButton command="vocabulary" icon={BookA} />
        <CommandButton command="quality" icon={Gauge} />
        <CommandButton command="changes" icon={History} />
      </header>
      <LevelPicker />
      <ChosenTopics />
      <TopicList />
      <NoTopicLine />
      <footer className="filters">
        <YearFilter />
        <FieldFilterMenu />
        <FilterChips />
      </footer>
    </section>
  );
}

/** What can be done with the chosen topics. */
function ChosenTopics() {
  const page = usePage();
  const dispatch = useDispatch();
  const nChosen = useSession((session) => session.explore.present.topics.length);
  const isMain = useSession(({ project }) => project!.view.map === project!.mainMap);
  if (nChosen === 0) return null;
  return (
    <div className="chosen-topics">
      <span className="meta">{nChosen} chosen</span>
      {isMain && nChosen > 1 && (
        <Button className="text-button" onPress={() => runCommand(page, 'merge-topics')}>
          Merge
        </Button>
      )}
      <Button className="text-button" onPress={() => runCommand(page, 'invert-filter')}>
        Invert
      </Button>
      <Button className="text-button" onPress={() => dispatch({ type: 'topics/chosen', topics: [] })}>
        Show all
      </Button>
    </div>
  );
}

function NoTopicLine() {
  const page = usePage();
  const n = useSession(({ project }) => {
    const { nPapers, topics } = project!.view.map;
    return nPapers - topics.reduce((sum, topic) => sum + topic.size, 0);
  });
  if (n <= 0) return null;
  return (
    <p className="meta no-topic">
      {counted(n, 'paper is', 'papers are')} in no topic.{' '}
      <Button className="text-button" onPress={() => runCommand(page, 'assign-papers')}>
        Put into the nearest
      </Button>
    </p>
  );
}
