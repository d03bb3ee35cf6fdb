import { useTopicColors } from '../parts/useTopicColors.ts';
import { useDispatch, usePage, useSession } from '../state/page.ts';

const mostTopics = 8;

/** How the papers in hand fall into topics, the largest part first; a click keeps those of one topic. */
export function SelectionTopics({ counts, nPapers }: { readonly counts: Int32Array; readonly nPapers: number }) {
  const { store } = usePage();
  const map = useSession((session) => session.project!.view.map);
  const colors = useTopicColors();
  const dispatch = useDispatch();
  const topics = Array.from(counts.keys())
    .filter((topic) => counts[topic] > 0)
    .sort((a, b) => counts[b] - counts[a] || a - b);
  const nRest = topics.slice(mostTopics).reduce((sum, topic) => sum + counts[topic], 0);
  const nNone = nPapers - counts.reduce((sum, count) => sum + count, 0);
  const keep = (topic: number) => {
    const { selection } = store.read().explore.present;
    const papers = selection.filter((paper) => map.labels[paper] === topic);
    dispatch({ type: 'papers/selected', papers, mode: 'intersect' });
  };
  return (
    <ul className="selection-topics">
      {topics.slice(0, mostTopics).map((topic) => (
        <li key={topic}>
          <button type="button" title="Keep only these" onClick={() => keep(topic)}>
            <span className="swatch" style={{ background: colors[topic] }} />
            <span className="name">{map.topics[topic].name}</span>
            <span className="meta count">{counts[topic].toLocaleString('en')}</span>
            <span className="bar" aria-hidden>
              <span
                className="part"
                style={{ width: `${(100 * counts[topic]) / nPapers}%`, background: colors[topic] }}
              />
            </span>
          </button>
        </li>
      ))}
      {nRest > 0 && (
        <li className="meta">
          {nRest.toLocaleString('en')} more in {(topics.length - mostTopics).toLocaleString('en')} other topics
        </li>
      )}
      {nNone > 0 && <li className="meta">{nNone.toLocaleString('en')} in no topic</li>}
    </ul>
  );
}
