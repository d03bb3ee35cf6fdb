import type { PaperDetail } from '../../src/host/contract.ts';
import { Button } from 'react-aria-components';
import { stringAt } from '../../src/strings.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { selectNearest } from '../commands/selectPapers.ts';
import { tellFailure } from '../commands/runWork.ts';
import { useDispatch, usePage, useSession } from '../state/page.ts';

const counts = [10, 25, 50, 100, 250];

/** The papers most like the chosen one; a click walks on to one of them. */
export function NearestPapers({
  paper,
  nearest,
}: {
  readonly paper: number;
  readonly nearest: PaperDetail['nearest'];
}) {
  const page = usePage();
  const map = useSession((session) => session.project!.view.map);
  const colors = useTopicColors();
  const dispatch = useDispatch();
  if (nearest.length === 0) return null;
  return (
    <>
      <h4>Nearest papers</h4>
      <ol className="nearest">
        {nearest.map(({ index, similarity }) => {
          const topic = map.topics[map.labels[index]];
          const percent = Math.round(100 * Math.max(0, similarity));
          return (
            <li key={index}>
              <button
                type="button"
                title={topic?.name ?? 'In no topic'}
                onClick={() => dispatch({ type: 'paper/chosen', paper: index })}
              >
                <span className="swatch" style={{ background: colors[map.labels[index]] ?? 'var(--context)' }} />
                <span className="title" dir="auto">
                  {stringAt(map.titles, index) || 'Untitled'}
                </span>
                <span className="meta count" title="How alike the two are: cosine similarity">
                  {percent} %
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="select-nearest meta">
        Select the nearest
        {counts
          .filter((count) => count < 2 * map.nPapers)
          .map((count) => (
            <Button
              key={count}
              className="text-button"
              aria-label={`Select the nearest ${count} papers`}
              onPress={() => selectNearest(page, paper, count).catch((error) => tellFailure(page.store, error))}
            >
              {count}
            </Button>
          ))}
      </p>
    </>
  );
}
