import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Topic } from '../../src/analysis.ts';
import { stringAt } from '../../src/strings.ts';
import { Hint } from '../parts/Hint.tsx';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { useDispatch, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import { selectOnlyTopic } from '../state/topicDetail.ts';
import '../styles/topicPanel.css';

/** The one topic that is chosen: its terms, what sets it apart, a sentence on it and its typical papers. */
export function TopicPanel() {
  const topic = useSession(selectOnlyTopic);
  const map = useSession((session) => session.project!.view.map);
  const colors = useTopicColors();
  const dispatch = useDispatch();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [topic]);
  if (!topic) return null;
  const percent = (100 * topic.size) / Math.max(1, map.nPapers);
  return (
    <section className="side-panel topic-panel" aria-label="Topic">
      <header className="panel-head">
        <span className="swatch" style={{ background: colors[topic.id] }} />
        <h2>Topic</h2>
        <Hint text="Close, and show all topics">
          <Button
            className="icon-button"
            aria-label="Close the topic"
            onPress={() => dispatch({ type: 'topics/chosen', topics: [] })}
          >
            <X size={16} aria-hidden />
          </Button>
        </Hint>
      </header>
      <div ref={scroller} className="scroller" tabIndex={0} role="region" aria-label="Details of the topic">
        <h3 dir="auto">{topic.name}</h3>
        <p className="meta">
          {counted(topic.size, 'paper', 'papers')}, {percent < 0.1 ? 'less than 0.1' : percent.toFixed(1)} % of the map
        </p>
        {topic.summary !== '' && (
          <blockquote dir="auto" title="From the abstract of a typical paper">
            {topic.summary}
          </blockquote>
        )}
        <Terms topic={topic} color={colors[topic.id]} />
        <Contrast topic={topic} nearest={map.topics[topic.nearest]} color={colors[topic.nearest]} />
        <h4>Typical papers</h4>
        <ol className="typical">
          {topic.representatives.map((paper) => (
            <li key={paper}>
              <button type="button" onClick={() => dispatch({ type: 'paper/chosen', paper })}>
                <span className="title" dir="auto">
                  {stringAt(map.titles, paper) || 'Untitled'}
                </span>
                {map.years[paper] !== 0 && <span className="meta count">{map.years[paper]}</span>}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Terms({ topic, color }: { readonly topic: Topic; readonly color: string }) {
  if (topic.terms.length === 0) return null;
  const most = Math.max(...topic.terms.map(({ weight }) => weight));
  return (
    <>
      <h4>Terms</h4>
      <ul className="topic-terms">
        {topic.terms.map(({ term, weight }) => (
          <li
            key={term}
            title={`Weight ${weight.toFixed(2)}: more of the topic’s papers hold it, and fewer of the others’`}
          >
            <span dir="auto">{term}</span>
            <span className="bar" aria-hidden>
              <span style={{ width: `${(100 * weight) / most}%`, background: color }} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Contrast({
  topic,
  nearest,
  color,
}: {
  readonly topic: Topic;
  readonly nearest: Topic | undefined;
  readonly color: string;
}) {
  const dispatch = useDispatch();
  if (!nearest || topic.contrast.length === 0) return null;
  return (
    <>
      <h4>Unlike its nearest topic</h4>
      <button
        type="button"
        className="nearest-topic"
        title="Show this topic"
        onClick={() => dispatch({ type: 'topics/chosen', topics: [nearest.id] })}
      >
        <span className="swatch" style={{ background: color }} />
        <span dir="auto">{nearest.name}</span>
      </button>
      <p className="contrast">{topic.contrast.map(({ term }) => term).join(', ')}</p>
    </>
  );
}
