import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { SearchHits } from '../../src/host/contract.ts';
import { stringAt } from '../../src/strings.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import { markWords } from './markWords.ts';
import { RankingChoice } from './RankingChoice.tsx';

/** The element that shows the hit of this rank. */
export function resultId(rank: number): string {
  return `search-result-${rank}`;
}

/** The papers that a search found, best first; only those in sight are in the document. */
export function SearchResults({
  found,
  nElsewhere,
  active,
  onChoose,
}: {
  /** Papers within the filter, best first. */
  readonly found: Int32Array;
  /** Papers that were found too but that the filter leaves out. */
  readonly nElsewhere: number;
  readonly active: number;
  readonly onChoose: (rank: number) => void;
}) {
  const map = useSession((session) => session.project!.view.map);
  const hits = useSession((session) => session.search.hits);
  const matched = useMemo(() => new Set(hits?.matched), [hits]);
  const scores = useMemo(() => scoresByPaper(hits), [hits]);
  const colors = useTopicColors();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
  });
  useEffect(() => {
    if (active < found.length) list.scrollToIndex(active);
  }, [list, active, found]);

  if (found.length === 0) {
    return (
      <div className="search-results popover empty">
        <RankingChoice />
        <p>{nElsewhere > 0 ? 'No paper in the filter holds these words.' : 'No paper holds these words.'}</p>
        <p className="meta">
          {nElsewhere > 0
            ? `${counted(nElsewhere, 'paper does', 'papers do')} outside of it.`
            : 'Try fewer words, the beginning of a word, or a search by meaning.'}
        </p>
      </div>
    );
  }
  return (
    <div className="search-results popover">
      <div className="head">
        <p className="meta count">
          {counted(found.length, 'paper', 'papers')}, best first
          {nElsewhere > 0 && `; ${nElsewhere.toLocaleString('en')} more outside the filter`}
        </p>
        <RankingChoice />
      </div>
      {hits?.slips.map(({ typed, taken }) => (
        <p key={typed} className="meta slip">
          No paper has “{typed}”: these have “{taken.slice(0, 3).join('”, “')}”.
        </p>
      ))}
      <div ref={scroller} className="scroller" id="search-results" role="listbox" aria-label="Papers found">
        <ul role="presentation" style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index: rank, start, size }) => {
            const paper = found[rank];
            const topic = map.labels[paper];
            return (
              <li
                key={rank}
                id={resultId(rank)}
                role="option"
                aria-selected={rank === active}
                aria-setsize={found.length}
                aria-posinset={rank + 1}
                className="result"
                style={{ height: size, transform: `translateY(${start}px)` }}
                // The press must not take the focus out of the box, which would close the list.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(rank)}
              >
                <span className="swatch" style={{ background: colors[topic] ?? 'var(--context)' }} />
                <span className="title">
                  {markWords(stringAt(map.titles, paper), matched).map(({ text, isTerm }, i) =>
                    isTerm ? <mark key={i}>{text}</mark> : text,
                  )}
                </span>
                <span className="meta count">{map.years[paper] || ''}</span>
                <span className="meta topic">{map.topics[topic]?.name ?? 'In no topic'}</span>
                <span className="meta count" title={scoreTitles[hits?.scoresAre ?? 'word scores']}>
                  {printScore(hits, scores.get(paper))}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function scoresByPaper(hits: SearchHits | null): ReadonlyMap<number, number> {
  return new Map(hits ? Array.from(hits.indices, (paper, rank) => [paper, hits.scores[rank]]) : []);
}

const scoreTitles: Readonly<Record<SearchHits['scoresAre'], string>> = {
  'word scores': 'How much it has of the words that were searched for: BM25',
  similarities: 'How alike the two are: cosine similarity',
  'joint ranks': 'Of the best possible rank by words and by meaning',
};

function printScore(hits: SearchHits | null, score: number | undefined): string {
  if (!hits || score === undefined) return '';
  if (hits.scoresAre === 'word scores') return score.toFixed(1);
  return `${Math.round(100 * (hits.scoresAre === 'similarities' ? score : (score * 61) / 2))} %`;
}
