import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { Trash2 } from 'lucide-react';
import { countMask, maskOfPapers } from '../../src/analytics/crossFilter.ts';
import { combinePapers } from '../../src/map/paperSets.ts';
import { Hint } from '../parts/Hint.tsx';
import { ListChoice } from '../parts/ListChoice.tsx';
import type { PaperGroup } from '../state/explore.ts';
import { useDispatch, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import { DistinctTermList } from './DistinctTermList.tsx';
import { SelectionYears } from './SelectionYears.tsx';

/** Compares the papers in hand with a saved selection: what both hold, the terms of either, the years of both. */
export function SelectionComparison({ papers, mask }: { readonly papers: Uint32Array; readonly mask: Uint8Array }) {
  const selections = useSession((session) => session.selections);
  const dispatch = useDispatch();
  const [name, setName] = useState<string | null>(null);
  const other = selections.find((one) => one.name === name) ?? null;
  if (selections.length === 0) return null;
  return (
    <>
      <h4>Compare</h4>
      <div className="compare-with">
        <ListChoice
          label="Compare with a saved selection"
          placeholder="With a saved selection"
          options={selections.map((one) => ({
            id: one.name,
            title: one.name,
            note: <span className="meta count">{counted(one.papers.length, 'paper', 'papers')}</span>,
          }))}
          chosen={name}
          onChoose={setName}
        />
        {other && (
          <Hint text={`Forget ${other.name}`}>
            <Button
              className="icon-button"
              aria-label={`Forget ${other.name}`}
              onPress={() => dispatch({ type: 'selection/forgotten', name: other.name })}
            >
              <Trash2 size={16} aria-hidden />
            </Button>
          </Hint>
        )}
      </div>
      {other && <Comparison papers={papers} mask={mask} other={other} />}
    </>
  );
}

function Comparison({
  papers,
  mask,
  other,
}: {
  readonly papers: Uint32Array;
  readonly mask: Uint8Array;
  readonly other: PaperGroup;
}) {
  const map = useSession((session) => session.project!.view.map);
  const otherMask = useMemo(() => maskOfPapers(other.papers, map.nPapers), [other, map]);
  const nBoth = useMemo(() => combinePapers(papers, other.papers, 'intersect').length, [papers, other]);
  // New arrays, so that each list asks a question of its own.
  const [here, there] = useMemo(() => [papers.slice(), other.papers.slice()], [papers, other]);
  const total = countMask(mask) + countMask(otherMask) - nBoth;
  return (
    <div className="comparison">
      <p className="meta">
        {counted(nBoth, 'paper is', 'papers are')} in both, of {counted(total, 'paper', 'papers')} together.
      </p>
      <h5>More in the selection</h5>
      <DistinctTermList key={`here ${other.name}`} papers={here} others={there} most={6} />
      <h5>More in {other.name}</h5>
      <DistinctTermList key={`there ${other.name}`} papers={there} others={here} most={6} />
      <SelectionYears mask={mask} other={otherMask} />
      <p className="meta">Bars: the selection. Lines: {other.name}, at a scale of its own.</p>
    </div>
  );
}
