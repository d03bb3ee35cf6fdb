import { useVirtualizer } from '@tanstack/react-virtual';
import { EyeOff } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { unpackStrings } from '../../src/strings.ts';
import { useAnswer } from '../parts/useAnswer.ts';
import { usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';

/** Every term with its papers and the topic that has most of them, those of most papers first; a click leaves a word out. */
export function VocabularyTable({
  excluded,
  onLeaveOut,
}: {
  readonly excluded: readonly string[];
  readonly onLeaveOut: (term: string) => void;
}) {
  const { services } = usePage();
  const map = useSession((session) => session.project!.mainMap);
  const view = useAnswer(map, () => services.vocabulary());
  const [query, setQuery] = useState('');
  const terms = useMemo(() => (view ? unpackStrings(view.terms) : []), [view]);
  const order = useMemo(() => {
    const all = Int32Array.from(terms.keys());
    return view ? all.sort((a, b) => view.papers[b] - view.papers[a] || a - b) : all;
  }, [view, terms]);
  const rows = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return wanted === '' ? order : order.filter((term) => terms[term].toLowerCase().includes(wanted));
  }, [order, terms, query]);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 30,
    overscan: 12,
  });
  return (
    <div className="pane">
      <SearchField className="find" aria-label="Find terms" value={query} onChange={setQuery}>
        <Input className="input" placeholder="Find terms" />
      </SearchField>
      <p className="meta" role="status">
        {view ? counted(rows.length, 'term', 'terms') : 'Reading the vocabulary…'}
        {query !== '' && view && ` of ${terms.length.toLocaleString('en')}`}
      </p>
      <div ref={scroller} className="scroller" tabIndex={0} role="region" aria-label="Terms">
        <ul style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start, size }) => {
            const term = rows[index];
            const topic = map.topics[view!.topics[term]];
            const isOut = excluded.includes(terms[term].toLowerCase());
            return (
              <li
                key={term}
                className={isOut ? 'out' : ''}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                <span className="name" dir="auto">
                  {terms[term]}
                </span>
                <span className="count meta">{counted(view!.papers[term], 'paper', 'papers')}</span>
                <span className="topic meta" title={topic?.name}>
                  {topic && `${Math.round(100 * view!.shares[term])} % in ${topic.name}`}
                </span>
                <Button
                  className="icon-button"
                  aria-label={`Leave out ${terms[term]}`}
                  isDisabled={isOut || terms[term].includes(' ')}
                  onPress={() => onLeaveOut(terms[term].toLowerCase())}
                >
                  <EyeOff size={14} aria-hidden />
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
