import { Button } from 'react-aria-components';
import { useDispatch, useSession } from '../state/page.ts';

/** How firmly a paper belongs to its topic, and the topic that it lies towards. */
export function BelongingLine({ paper }: { readonly paper: number }) {
  const map = useSession((session) => session.project!.view.map);
  const dispatch = useDispatch();
  const own = map.topics[map.labels[paper]];
  if (own === undefined) return null;
  const second = map.topics[map.secondTopics[paper]];
  const percent = Math.round(map.belonging[paper] * 100);
  const title = `On other samples of the papers it stays with ${percent} % of its topic’s papers`;
  if (second === undefined || second.id === own.id) {
    return (
      <p className="meta" title={title}>
        {degreeOf(map.belonging[paper])} ({percent} %)
      </p>
    );
  }
  return (
    <p className="meta" title={title}>
      Between this topic and{' '}
      <Button className="text-button" onPress={() => dispatch({ type: 'topics/chosen', topics: [own.id, second.id] })}>
        {second.name}
      </Button>{' '}
      ({percent} %)
    </p>
  );
}

function degreeOf(belonging: number): string {
  if (belonging >= 0.75) return 'Belongs firmly to its topic';
  return belonging >= 0.5 ? 'Belongs to its topic' : 'Belongs loosely to its topic';
}
