import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import { ChartView } from '../charts/ChartView.tsx';
import { useChartInput } from '../charts/useChartInput.ts';
import { pickField } from '../commands/pickField.ts';
import type { DrawerView } from '../state/drawerViews.ts';
import { usePage } from '../state/page.ts';
import { PapersTable } from './PapersTable.tsx';

/** A chart, whose parts filter when they are clicked, or the table of papers. */
export function DrawerContent({ view }: { readonly view: DrawerView }) {
  return view === 'table' ? <PapersTable /> : <Chart kind={view} />;
}

function Chart({ kind }: { readonly kind: ChartKind }) {
  const { store } = usePage();
  return (
    <ChartView
      kind={kind}
      input={useChartInput(kind)}
      onTopic={(topic, isAdding) => store.dispatch({ type: 'topic/clicked', topic, isAdding })}
      onPick={(pick, isAdding) => pickField(store, pick, isAdding)}
    />
  );
}
