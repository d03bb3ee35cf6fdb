import type { PaperDetail } from '../../src/host/contract.ts';
import { stringAt } from '../../src/strings.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { useDispatch, useSession } from '../state/page.ts';

/** The papers most like the chosen one; a click walks on to one of them. */
export function NearestPapers({ nearest }: { readonly nearest: PaperDetail['nearest'] }) {
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
    </>
  );
}
