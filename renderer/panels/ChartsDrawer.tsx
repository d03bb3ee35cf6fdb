import { Columns2, Maximize2, Minimize2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { Hint } from '../parts/Hint.tsx';
import { ListChoice } from '../parts/ListChoice.tsx';
import { drawerViews, viewTitles } from '../state/drawerViews.ts';
import type { DrawerView } from '../state/drawerViews.ts';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';
import '../styles/chartsDrawer.css';
import { DrawerContent } from './DrawerContent.tsx';
import { ViewTools } from './ViewTools.tsx';

/** The charts and the table under the map, one or two side by side; they follow the filters and set them. */
export function ChartsDrawer() {
  const page = usePage();
  const dispatch = useDispatch();
  const isLarge = useSession((session) => session.layout.areChartsLarge);
  const view = useSession((session) => session.layout.chart);
  const second = useSession((session) => session.layout.secondChart);
  const show = (change: { readonly chart?: DrawerView; readonly secondChart?: DrawerView | null }) =>
    dispatch({ type: 'layout/changed', change });
  const besides = second ? 'Show one chart' : 'Show another chart beside this one';
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <section className="side-panel charts-drawer" aria-label="Charts">
      <Tabs className="tabs" selectedKey={view} onSelectionChange={(key) => show({ chart: key as DrawerView })}>
        <div className="head">
          <TabList ref={tabs} className="tab-list" aria-label="Charts">
            {drawerViews.map((one) => (
              <Tab key={one} id={one} className="tab">
                {viewTitles[one]}
              </Tab>
            ))}
          </TabList>
          <ViewTools view={view} />
          <Hint text={besides}>
            <Button
              className="icon-button"
              aria-label={besides}
              onPress={() => show({ secondChart: second ? null : drawerViews.find((one) => one !== view)! })}
            >
              <Columns2 size={16} aria-hidden />
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
        <div className="panes">
          {drawerViews.map((one) => (
            <TabPanel key={one} id={one} className="tab-panel">
              <ErrorBoundary what="chart">
                <DrawerContent view={one} />
              </ErrorBoundary>
            </TabPanel>
          ))}
          {second && (
            <section className="second" aria-label="Second chart">
              <div className="head">
                <ListChoice
                  className="view-choice"
                  label="Second chart"
                  options={drawerViews.map((one) => ({ id: one, title: viewTitles[one] }))}
                  chosen={second}
                  onChoose={(one) => show({ secondChart: one as DrawerView })}
                />
                <ViewTools view={second} />
              </div>
              <div className="tab-panel">
                <ErrorBoundary what="chart">
                  <DrawerContent view={second} />
                </ErrorBoundary>
              </div>
            </section>
          )}
        </div>
      </Tabs>
    </section>
  );
}
