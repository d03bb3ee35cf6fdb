import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import type { GroupProps } from 'react-resizable-panels';
import { useDispatch, useSession } from '../state/page.ts';
import { selectOnlyTopic } from '../state/topicDetail.ts';

const handle = { coarse: 20, fine: 8 };

/** The panels around the map: topics left, charts below, what is chosen right; the borders between them can be moved. */
export function Arrangement({
  topics,
  map,
  charts,
  chosen,
}: {
  readonly topics: ReactNode;
  readonly map: ReactNode;
  readonly charts: ReactNode;
  /** The paper, the selection or the topic; there only while one is. */
  readonly chosen: ReactNode;
}) {
  const layout = useSession((session) => session.layout);
  // While the map is presented it stands alone.
  const hasProject = useSession((session) => session.project !== null && session.presented === null);
  const hasChosen = useSession((session) => {
    const { paper, selection } = session.explore.present;
    return paper !== null || selection.length > 0 || selectOnlyTopic(session) !== null;
  });
  const dispatch = useDispatch();
  const topicsPanel = usePanelRef();
  const chartsPanel = usePanelRef();
  const paperPanel = usePanelRef();
  const chartsSize = layout.areChartsLarge ? '75%' : (layout.chartsHeight ?? Math.min(220, 0.26 * window.innerHeight));
  useEffect(() => {
    chartsPanel.current?.resize(chartsSize);
    // A height that the person drags it to must not be set once more.
  }, [layout.areChartsLarge]);
  const keepSizes: NonNullable<GroupProps['onLayoutChanged']> = (_layout, { isUserInteraction }) => {
    if (!isUserInteraction) return;
    const size = (panel: typeof topicsPanel, otherwise: number | null) =>
      panel.current ? Math.round(panel.current.getSize().inPixels) : otherwise;
    const change = {
      topicsWidth: size(topicsPanel, layout.topicsWidth),
      chartsHeight: layout.areChartsLarge ? layout.chartsHeight : size(chartsPanel, layout.chartsHeight),
      paperWidth: size(paperPanel, layout.paperWidth),
    };
    dispatch({ type: 'layout/changed', change });
  };
  return (
    <main className="arrangement">
      <Group orientation="horizontal" resizeTargetMinimumSize={handle} onLayoutChanged={keepSizes}>
        {hasProject && layout.isTopicsOpen && (
          <>
            <Panel
              id="topics"
              panelRef={topicsPanel}
              defaultSize={layout.topicsWidth ?? Math.min(300, 0.26 * window.innerWidth)}
              minSize={200}
              maxSize="40%"
              groupResizeBehavior="preserve-pixel-size"
            >
              {topics}
            </Panel>
            <Separator className="divider" aria-label="Width of the topics" />
          </>
        )}
        <Panel id="middle" minSize={320}>
          <Group orientation="vertical" resizeTargetMinimumSize={handle} onLayoutChanged={keepSizes}>
            <Panel id="map" minSize={160}>
              {map}
            </Panel>
            {hasProject && layout.isChartsOpen && (
              <>
                <Separator className="divider" aria-label="Height of the charts" />
                <Panel
                  id="charts"
                  panelRef={chartsPanel}
                  defaultSize={chartsSize}
                  minSize={120}
                  maxSize="75%"
                  groupResizeBehavior="preserve-pixel-size"
                >
                  {charts}
                </Panel>
              </>
            )}
          </Group>
        </Panel>
        {hasProject && hasChosen && (
          <>
            <Separator className="divider" aria-label="Width of what is chosen" />
            <Panel
              id="paper"
              panelRef={paperPanel}
              defaultSize={layout.paperWidth ?? Math.min(360, 0.3 * window.innerWidth)}
              minSize={260}
              maxSize="50%"
              groupResizeBehavior="preserve-pixel-size"
            >
              {chosen}
            </Panel>
          </>
        )}
      </Group>
    </main>
  );
}
