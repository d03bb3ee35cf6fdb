import { Crosshair, Filter, X } from 'lucide-react';
import { useMemo } from 'react';
import { countCodes, countMask, maskOfPapers } from '../../src/analytics/crossFilter.ts';
import { CommandButton } from '../parts/CommandButton.tsx';
import { useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import { selectFiltered } from '../state/filters.ts';
import '../styles/selectionPanel.css';
import { DistinctTermList } from './DistinctTermList.tsx';
import { SelectionActions } from './SelectionActions.tsx';
import { SelectionComparison } from './SelectionComparison.tsx';
import { SelectionPapers } from './SelectionPapers.tsx';
import { SelectionTopics } from './SelectionTopics.tsx';
import { SelectionYears } from './SelectionYears.tsx';

/** The papers in hand: how many, what sets them apart, their topics and years, and each of them. */
export function SelectionPanel() {
  const { selection } = useSession((session) => session.explore.present);
  const map = useSession((session) => session.project!.view.map);
  const visible = useSession((session) => selectFiltered(session)?.mask ?? null);
  const mask = useMemo(() => maskOfPapers(selection, map.nPapers), [selection, map]);
  const topics = useMemo(() => countCodes(map.labels, map.topics.length, mask), [map, mask]);
  const nTopics = topics.reduce((n, count) => n + Number(count > 0), 0);
  const nHidden = useMemo(
    () => (visible ? countMask(mask.map((isIn, paper) => (visible[paper] ? 0 : isIn))) : 0),
    [mask, visible],
  );
  const percent = (100 * selection.length) / Math.max(1, map.nPapers);
  return (
    <section className="side-panel selection-panel" aria-label="Selection">
      <header className="panel-head">
        <h2>Selection</h2>
        <CommandButton command="filter-selection" icon={Filter} />
        <CommandButton command="show-selection" icon={Crosshair} />
        <CommandButton command="clear-selection" icon={X} />
      </header>
      <SelectionPapers papers={selection}>
        <h3 aria-live="polite">{counted(selection.length, 'paper', 'papers')}</h3>
        <p className="meta">
          {percent < 0.1 ? 'Less than 0.1' : percent.toFixed(percent < 10 ? 1 : 0)} % of the map, in{' '}
          {counted(nTopics, 'topic', 'topics')}
          {nHidden > 0 && `; ${nHidden.toLocaleString('en')} of them left out by the filter`}
        </p>
        <SelectionActions />
        <h4>What sets them apart</h4>
        <DistinctTermList papers={selection} others={null} />
        <h4>Topics</h4>
        <SelectionTopics counts={topics} nPapers={selection.length} />
        <SelectionYears mask={mask} />
        <SelectionComparison papers={selection} mask={mask} />
        <h4>Papers</h4>
      </SelectionPapers>
    </section>
  );
}
