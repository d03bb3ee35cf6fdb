import { Download, Maximize2, Minimize2, X } from 'lucide-react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { chartKinds } from '../../src/map/charts/chartScene.ts';
import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import { ChartView } from '../charts/ChartView.tsx';
import { useChartInput } from '../charts/useChartInput.ts';
import { pickField } from '../commands/pickField.ts';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { Hint } from '../parts/Hint.tsx';
import { chartTitles } from '../state/chartTitles.ts';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';
import '../styles/chartsDrawer.css';
import { ChartOptions } from './ChartOptions.tsx';

/** The charts under the map, one at a time; they follow the filter and the search. */
export function ChartsDrawer() {
  const page = usePage();
  const dispatch = useDispatch();
  const isLarge = useSession((session) => session.layout.areChartsLarge);
  const chart = useSession((session) => session.layout.chart);
  return (
    <section className="side-panel charts-drawer" aria-label="Charts">
      <Tabs
        className="tabs"
        selectedKey={chart}
        onSelectionChange={(key) => dispatch({ type: 'layout/changed', change: { chart: key as ChartKind } })}
      >
        <div className="head">
          <TabList className="tab-list" aria-label="Charts">
            {chartKinds.map((kind) => (
              <Tab key={kind} id={kind} className="tab">
                {chartTitles[kind]}
              </Tab>
            ))}
          </TabList>
          <ChartOptions kind={chart} />
          <Hint text="Export this chart">
            <Button
              className="icon-button"
              aria-label="Export this chart"
              onPress={() => dispatch({ type: 'dialog/opened', dialog: { name: 'export', subject: chart } })}
            >
              <Download size={16} aria-hidden />
            </Button>
          </Hint>
          <Hint text={isLarge ? 'Make the charts smaller' : 'Make the charts larger'}>
            <Button
              className="icon-button"
              aria-label={isLarge ? 'Make the charts smaller' : 'Make the charts larger'}
              onPress={() => dispatch({ type: 'layout/changed', change: { areChartsLarge: !isLarge } })}
            >
              {isLarge ? <Minimize2 size={16} aria-hidden /> : <Maximize2 size={16} aria-hidden />}
            </Button>
          </Hint>
          <Hint text="Hide charts">
            <Button className="icon-button" aria-label="Hide charts" onPress={() => runCommand(page, 'toggle-charts')}>
              <X size={16} aria-hidden />
            </Button>
          </Hint>
        </div>
        {chartKinds.map((kind) => (
          <TabPanel key={kind} id={kind} className="tab-panel">
            <ErrorBoundary what="chart">
              <Chart kind={kind} />
            </ErrorBoundary>
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
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
