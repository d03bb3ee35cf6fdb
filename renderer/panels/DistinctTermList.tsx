import type { DistinctTerm } from '../../src/mapFindings.ts';
import { useAnswer } from '../parts/useAnswer.ts';
import { useDispatch, usePage } from '../state/page.ts';

/** The terms that more of these papers hold than of the others (null: all the rest); a click searches for one. */
export function DistinctTermList({
  papers,
  others,
  most = 12,
}: {
  readonly papers: Uint32Array;
  readonly others: Uint32Array | null;
  readonly most?: number;
}) {
  const { services } = usePage();
  const answer = useAnswer(papers, () => services.distinguish(papers, others));
  if (!answer) return <p className="meta waiting">Comparing their words…</p>;
  if (answer.more.length === 0) return <p className="meta">No term sets them apart surely enough to be named.</p>;
  const { nInside, nOutside } = answer;
  return (
    <ul className="distinct-terms">
      {answer.more.slice(0, most).map((term) => (
        <TermRow key={term.term} term={term} nInside={nInside} nOutside={nOutside} />
      ))}
    </ul>
  );
}

function TermRow({
  term: { term, inside, outside },
  nInside,
  nOutside,
}: {
  readonly term: DistinctTerm;
  readonly nInside: number;
  readonly nOutside: number;
}) {
  const dispatch = useDispatch();
  const [here, there] = [(100 * inside) / nInside, (100 * outside) / nOutside];
  const said = `In ${printed(here)} of these papers and ${printed(there)} of the others`;
  return (
    <li>
      <button type="button" title={said} onClick={() => dispatch({ type: 'query/typed', query: `"${term}"` })}>
        <span className="name">{term}</span>
        <span className="meta count" aria-hidden>
          {printed(here)}
        </span>
        <span className="bar" aria-hidden>
          <span className="whole" style={{ width: `${here}%` }} />
          <span className="part" style={{ width: `${there}%` }} />
        </span>
        <span className="spoken">{said}</span>
      </button>
    </li>
  );
}

function printed(percent: number): string {
  return percent > 0 && percent < 1 ? '< 1 %' : `${Math.round(percent)} %`;
}
