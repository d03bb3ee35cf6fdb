import { RotateCcw } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { useDispatch, useSession } from '../state/page.ts';

/** The colour of each topic, to be changed by hand. */
export function TopicColorList() {
  const topics = useSession((session) => session.project!.view.map.topics);
  const byHand = useSession((session) => session.coloring.byHand);
  const colors = useTopicColors();
  const dispatch = useDispatch();
  return (
    <ul className="topic-colors" aria-label="Colours of the topics">
      {topics.map(({ id, name }) => (
        <li key={id}>
          <label>
            <input
              type="color"
              value={colors[id]}
              onChange={(event) => dispatch({ type: 'topic/colored', name, color: event.target.value })}
            />
            <span className="name" title={name}>
              {name}
            </span>
          </label>
          {Object.hasOwn(byHand, name) && (
            <Button
              className="icon-button"
              aria-label={`Give ${name} its own colour back`}
              onPress={() => dispatch({ type: 'topic/colored', name, color: null })}
            >
              <RotateCcw size={14} aria-hidden />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
