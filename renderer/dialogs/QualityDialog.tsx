import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Topic } from '../../src/analysis.ts';
import type { Quality, QualityScores } from '../../src/quality.ts';
import { overallMeasures, qualityMeasures, sizesSentence } from '../../src/qualityMeasures.ts';
import { useAnswer } from '../parts/useAnswer.ts';
import { useDispatch, usePage, useSession } from '../state/page.ts';
import '../styles/qualityDialog.css';
import { DialogFrame } from './DialogFrame.tsx';

/** How good the topics and the map are: each measure with what it means, and all of them topic by topic. */
export function QualityDialog() {
  const { services } = usePage();
  const map = useSession((session) => session.project!.mainMap);
  const quality = useAnswer(map, () => services.quality());
  return (
    <DialogFrame title="Quality" width={860}>
      {quality ? (
        <>
          <p className="meta">{sizesSentence(quality)}</p>
          <WholeMeasures quality={quality} />
          <h3 className="quality-head">Topic by topic</h3>
          <TopicScores quality={quality} topics={map.topics} />
        </>
      ) : (
        <p className="meta" role="status">
          Measuring the topics and the map…
        </p>
      )}
    </DialogFrame>
  );
}

function WholeMeasures({ quality }: { readonly quality: Quality }) {
  const rows = [
    ...qualityMeasures.map(({ key, ...said }) => ({ ...said, value: quality.whole[key] })),
    ...overallMeasures.map(({ key, ...said }) => ({ ...said, value: quality[key] })),
  ];
  return (
    <dl className="quality-whole">
      {rows.map(({ title, meaning, value }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd className="figure">{figure(value)}</dd>
          <dd className="meta">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

type Column = keyof QualityScores | 'name';

function TopicScores({ quality, topics }: { readonly quality: Quality; readonly topics: readonly Topic[] }) {
  const dispatch = useDispatch();
  const [sorting, setSorting] = useState<{ readonly by: Column; readonly isUp: boolean }>({ by: 'size', isUp: false });
  const order = useMemo(() => sortTopics(quality, topics, sorting), [quality, topics, sorting]);
  const columns: readonly (readonly [Column, string, string])[] = [
    ['name', 'Topic', 'Its name'],
    ['size', 'Papers', 'How many papers it has'],
    ...qualityMeasures.map(({ key, short, meaning }) => [key, short, meaning] as const),
  ];
  return (
    <div className="quality-topics">
      <table>
        <thead>
          <tr>
            {columns.map(([key, title, meaning]) => (
              <th
                key={key}
                scope="col"
                aria-sort={sorting.by === key ? (sorting.isUp ? 'ascending' : 'descending') : 'none'}
              >
                <button
                  type="button"
                  title={`${meaning} Click to sort.`}
                  onClick={() => setSorting(({ by, isUp }) => ({ by: key, isUp: by === key ? !isUp : key === 'name' }))}
                >
                  {title}
                  {sorting.by === key &&
                    (sorting.isUp ? <ArrowUp size={12} aria-hidden /> : <ArrowDown size={12} aria-hidden />)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((topic) => (
            <tr key={topic}>
              <th scope="row">
                <button
                  type="button"
                  title="Show this topic"
                  onClick={() => {
                    dispatch({ type: 'dialog/closed' });
                    dispatch({ type: 'topics/chosen', topics: [topic] });
                  }}
                >
                  {topics[topic].name}
                </button>
              </th>
              <td>{quality.topics[topic].size.toLocaleString('en')}</td>
              {qualityMeasures.map(({ key }) => (
                <td key={key}>{figure(quality.topics[topic][key])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The topics in the order asked for; those of which the figure is not known come last. */
function sortTopics(
  { topics: scores }: Quality,
  topics: readonly Topic[],
  { by, isUp }: { readonly by: Column; readonly isUp: boolean },
): number[] {
  const order = topics.map((_, topic) => topic);
  const sign = isUp ? 1 : -1;
  if (by === 'name') return order.sort((a, b) => sign * topics[a].name.localeCompare(topics[b].name, 'en') || a - b);
  return order.sort((a, b) => {
    const [x, y] = [scores[a][by], scores[b][by]];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
    return sign * (x - y) || a - b;
  });
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('-', '−');
}
