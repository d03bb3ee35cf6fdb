import { useEffect, useRef } from 'react';
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
  const main = useRef<HTMLElement>(null);
  const chartsPanel = usePanelRef();
  const chartsSize = layout.areChartsLarge ? '75%' : (layout.chartsHeight ?? Math.min(220, 0.26 * window.innerHeight));
  useEffect(() => {
    chartsPanel.current?.resize(chartsSize);
    // A height that the person drags it to must not be set once more.
  }, [layout.areChartsLarge]);
  const keepSizes: NonNullable<GroupProps['onLayoutChanged']> = (shares, { isUserInteraction }) => {
    if (!isUserInteraction) return;
    // Of the shares, not of the panels: moved by a key, these have their new sizes on the page only later.
    const size = (id: string, whole: number, otherwise: number | null) =>
      id in shares ? Math.round((shares[id] / 100) * whole) : otherwise;
    const { clientWidth, clientHeight } = main.current!;
    const change = {
      topicsWidth: size('topics', clientWidth, layout.topicsWidth),
      chartsHeight: layout.areChartsLarge ? layout.chartsHeight : size('charts', clientHeight, layout.chartsHeight),
      paperWidth: size('paper', clientWidth, layout.paperWidth),
    };
    dispatch({ type: 'layout/changed', change });
  };
  return (
    <main ref={main} className="arrangement">
      <Group orientation="horizontal" resizeTargetMinimumSize={handle} onLayoutChanged={keepSizes}>
        {hasProject && layout.isTopicsOpen && (
          <>
            <Panel
              id="topics"
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
