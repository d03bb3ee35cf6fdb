import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { PanelSize } from 'react-resizable-panels';
import type { Layout } from '../state/layout.ts';
import { useDispatch, useSession } from '../state/page.ts';

/** The panels around the map: topics left, charts below, the chosen paper right; the borders between them can be moved. */
export function Arrangement({
  topics,
  map,
  charts,
  paper,
}: {
  readonly topics: ReactNode;
  readonly map: ReactNode;
  readonly charts: ReactNode;
  readonly paper: ReactNode;
}) {
  const layout = useSession((session) => session.layout);
  const hasProject = useSession((session) => session.project !== null);
  const hasPaper = useSession((session) => session.explore.present.paper !== null);
  const dispatch = useDispatch();
  const keep = (key: 'topicsWidth' | 'paperWidth' | 'chartsHeight') => (size: PanelSize) => {
    const inPixels = Math.round(size.inPixels);
    if (inPixels > 0 && inPixels !== layout[key]) {
      dispatch({ type: 'layout/changed', change: { [key]: inPixels } satisfies Partial<Layout> });
    }
  };
  return (
    <Group className="arrangement" orientation="horizontal" resizeTargetMinimumSize={{ coarse: 20, fine: 8 }}>
      {hasProject && layout.isTopicsOpen && (
        <>
          <Panel
            id="topics"
            defaultSize={layout.topicsWidth}
            minSize={220}
            maxSize="40%"
            groupResizeBehavior="preserve-pixel-size"
            onResize={keep('topicsWidth')}
          >
            {topics}
          </Panel>
          <Separator className="divider" aria-label="Width of the topics" />
        </>
      )}
      <Panel id="middle" minSize={320}>
        <Group orientation="vertical" resizeTargetMinimumSize={{ coarse: 20, fine: 8 }}>
          <Panel id="map" minSize={200}>
            {map}
          </Panel>
          {hasProject && layout.isChartsOpen && (
            <>
              <Separator className="divider" aria-label="Height of the charts" />
              <Panel
                id="charts"
                defaultSize={layout.chartsHeight}
                minSize={140}
                maxSize="70%"
                groupResizeBehavior="preserve-pixel-size"
                onResize={keep('chartsHeight')}
              >
                {charts}
              </Panel>
            </>
          )}
        </Group>
      </Panel>
      {hasPaper && (
        <>
          <Separator className="divider" aria-label="Width of the paper" />
          <Panel
            id="paper"
            defaultSize={layout.paperWidth}
            minSize={280}
            maxSize="50%"
            groupResizeBehavior="preserve-pixel-size"
            onResize={keep('paperWidth')}
          >
            {paper}
          </Panel>
        </>
      )}
    </Group>
  );
}
