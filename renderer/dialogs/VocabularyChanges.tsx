import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowRight } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { stringAt } from '../../src/strings.ts';
import type { VocabularyPreview } from '../../src/vocabularyView.ts';
import { useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';

/** What a change of words would move: how many papers, which topics, and each paper from where to where. */
export function VocabularyChanges({
  preview,
  onBack,
}: {
  readonly preview: VocabularyPreview;
  readonly onBack: () => void;
}) {
  const map = useSession((session) => session.project!.mainMap);
  const scroller = useRef<HTMLDivElement>(null);
  const changed = preview.topics.filter(
    ({ was, name, size }) => was < 0 || map.topics[was].name !== name || map.topics[was].size !== size,
  );
  const nAbove = changed.length + preview.gone.length;
  const list = useVirtualizer({
    count: nAbove + preview.moved.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index < nAbove ? 44 : 48),
    overscan: 8,
  });
  const nameBefore = (topic: number) => (topic < 0 ? 'no topic' : map.topics[topic].name);
  const nameAfter = (topic: number) => (topic < 0 ? 'no topic' : preview.topics[topic].name);

  const row = (index: number) => {
    if (index < changed.length) {
      const { name, size, was } = changed[index];
      const before = was < 0 ? null : map.topics[was];
      return (
        <Change
          title={before ? before.name : 'New topic'}
          from={before ? counted(before.size, 'paper', 'papers') : ''}
          to={`${before?.name === name ? '' : `${name}, `}${counted(size, 'paper', 'papers')}`}
        />
      );
    }
    if (index < nAbove) {
      const topic = map.topics[preview.gone[index - changed.length]];
      return <Change title={topic.name} from={counted(topic.size, 'paper', 'papers')} to="gone" />;
    }
    const at = index - nAbove;
    return (
      <Change
        title={stringAt(map.titles, preview.moved[at]) || 'Untitled'}
        from={nameBefore(preview.from[at])}
        to={nameAfter(preview.to[at])}
      />
    );
  };

  return (
    <div className="pane">
      <div className="verdict" role="status">
        <p>
          <strong>{counted(preview.moved.length, 'paper', 'papers')}</strong> of {map.nPapers.toLocaleString('en')}{' '}
          would move; {counted(map.topics.length, 'topic', 'topics')} would become {preview.topics.length}, and{' '}
          {preview.nTermsBefore.toLocaleString('en')} terms {preview.nTermsAfter.toLocaleString('en')}.
        </p>
        <Button className="text-button" onPress={onBack}>
          Back to the terms
        </Button>
      </div>
      <div ref={scroller} className="scroller" tabIndex={0} role="region" aria-label="What would change">
        <ul style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start, size }) => (
            <li
              key={index}
              className={index === nAbove && nAbove > 0 ? 'change first' : 'change'}
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {row(index)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Change({ title, from, to }: { readonly title: string; readonly from: string; readonly to: string }) {
  return (
    <>
      <span className="name" dir="auto" title={title}>
        {title}
      </span>
      <span className="way meta" title={`${from} → ${to}`}>
        <span>{from}</span>
        <ArrowRight size={12} aria-label="to" />
        <span>{to}</span>
      </span>
    </>
  );
}
