import { useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import { selectShown } from '../state/filters.ts';

/** How many of the papers the filter and the search let through; also said to screen readers. */
export function ShownCount() {
  const shown = useSession((session) => selectShown(session)?.count ?? 0);
  const nPapers = useSession((session) => session.project?.view.map.nPapers ?? 0);
  if (nPapers === 0) return null;
  const text =
    shown === nPapers
      ? counted(nPapers, 'paper', 'papers')
      : `${shown.toLocaleString('en')} of ${counted(nPapers, 'paper', 'papers')}`;
  return (
    <p className="shown-count count" role="status">
      {text}
    </p>
  );
}
