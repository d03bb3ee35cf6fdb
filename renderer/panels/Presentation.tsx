import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Topic } from '../../src/analysis.ts';
import { corePapers } from '../../src/map/corePapers.ts';
import { membersByTopic } from '../../src/map/topicCenters.ts';
import { stringAt } from '../../src/strings.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { useDispatch, usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import '../styles/presentation.css';

/** The map alone, walked through topic by topic with the arrow keys; Escape ends it. */
export function Presentation() {
  const presented = useSession((session) => (session.project ? session.presented : null));
  return presented === null ? null : <Card presented={presented} />;
}

function Card({ presented }: { readonly presented: number }) {
  const { map: controller } = usePage();
  const dispatch = useDispatch();
  const { name, map } = useSession((session) => session.project!.view);
  const nTopics = map.topics.length;
  const card = useRef<HTMLElement>(null);
  const topic = map.topics[presented];
  const move = (to: number | null) => {
    dispatch({ type: 'presentation/moved', topic: to === null ? null : Math.min(nTopics - 1, Math.max(-1, to)) });
    if (to === null) dispatch({ type: 'topic/hovered', topic: null });
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('.dialog-veil')) return;
    const isOnButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    const to = isOnButton ? undefined : steps[event.key]?.(presented, nTopics);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(to);
  });
  useEffect(() => {
    const before = document.activeElement;
    const camera = controller.current?.getCamera();
    const listen = (event: KeyboardEvent) => press(event);
    // Before the map, which moves by the same keys.
    window.addEventListener('keydown', listen, { capture: true });
    card.current?.focus();
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      // With the panels back, the map stands as it stood before.
      afterLayout(() => camera && controller.current?.setCamera(camera));
    };
  }, [controller]);
  useEffect(() => {
    dispatch({ type: 'topic/hovered', topic: presented < 0 ? null : presented });
    return afterLayout(() => {
      if (presented < 0) return controller.current?.fit();
      const members = membersByTopic(map.topics.length, map.labels)[presented];
      return controller.current?.focusPapers(corePapers(map.positions, members));
    });
  }, [presented, map, dispatch, controller]);
  return (
    <section ref={card} className="presentation" aria-label="Presentation" tabIndex={-1}>
      <div className="told" aria-live="polite">
        {topic ? (
          <PresentedTopic topic={topic} />
        ) : (
          <>
            <h2 dir="auto">{name}</h2>
            <p className="size">
              {counted(map.nPapers, 'paper', 'papers')} in {counted(nTopics, 'topic', 'topics')}
            </p>
            <p className="meta">The right arrow key goes on to the first topic, Escape ends the presentation.</p>
          </>
        )}
      </div>
      <footer>
        <Button
          className="icon-button"
          aria-label="Previous topic"
          isDisabled={presented < 0}
          onPress={() => move(presented - 1)}
        >
          <ArrowLeft size={20} aria-hidden />
        </Button>
        <Button
          className="icon-button"
          aria-label="Next topic"
          isDisabled={presented === nTopics - 1}
          onPress={() => move(presented + 1)}
        >
          <ArrowRight size={20} aria-hidden />
        </Button>
        <span className="meta">{presented < 0 ? 'The whole map' : `${presented + 1} of ${nTopics}`}</span>
        <Button className="icon-button end" aria-label="End the presentation" onPress={() => move(null)}>
          <X size={20} aria-hidden />
        </Button>
      </footer>
    </section>
  );
}

/** Runs two frames on, when the map has the size that the other panels leave it; the answer prevents it. */
function afterLayout(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(frame);
}

const steps: Readonly<Record<string, (now: number, nTopics: number) => number | null>> = {
  ArrowRight: (now) => now + 1,
  ArrowDown: (now) => now + 1,
  PageDown: (now) => now + 1,
  ' ': (now) => now + 1,
  ArrowLeft: (now) => now - 1,
  ArrowUp: (now) => now - 1,
  PageUp: (now) => now - 1,
  Home: () => -1,
  End: (_, nTopics) => nTopics - 1,
  Escape: () => null,
};

function PresentedTopic({ topic }: { readonly topic: Topic }) {
  const map = useSession((session) => session.project!.view.map);
  const colors = useTopicColors();
  return (
    <>
      <h2 dir="auto">
        <span className="swatch" style={{ background: colors[topic.id] }} />
        {topic.name}
      </h2>
      <p className="size">{counted(topic.size, 'paper', 'papers')}</p>
      {topic.summary !== '' && <blockquote dir="auto">{topic.summary}</blockquote>}
      <h3>Typical papers</h3>
      <ol>
        {topic.representatives.map((paper) => (
          <li key={paper} dir="auto">
            {stringAt(map.titles, paper) || 'Untitled'}
          </li>
        ))}
      </ol>
    </>
  );
}
