import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ChartInput } from '../../src/map/charts/chartInput.ts';
import { chartScene } from '../../src/map/charts/chartScene.ts';
import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import { topicSizesHeight } from '../../src/map/charts/topicSizesChart.ts';
import { topTermsHeight } from '../../src/map/charts/topTermsChart.ts';
import { SceneSvg } from './SceneSvg.tsx';
import './chartView.css';

/** What a chart is drawn from, and whom a click on a topic is told. */
export interface ChartViewProps extends ChartInput {
  readonly kind: ChartKind;
  readonly onTopic: (topic: number, isAdding: boolean) => void;
}

/** A chart that fills its box in width and scrolls where its rows need more height than the box has. */
export function ChartView({ kind, map, visible, chosen, colors, theme, onTopic }: ChartViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([{ contentRect }]) =>
      setRoom({ width: Math.floor(contentRect.width), height: Math.floor(contentRect.height) }),
    );
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  const scene = useMemo(() => {
    if (room.width === 0 || room.height === 0) return null;
    const input = { map, visible, chosen, colors, theme };
    const height = Math.max(room.height, neededHeight(kind, input, room.width));
    return chartScene(kind, input, { width: room.width, height, isAlone: false });
  }, [kind, map, visible, chosen, colors, theme, room]);
  return (
    <div className="chart-view" ref={box}>
      {scene && <SceneSvg scene={scene} onTopic={onTopic} />}
    </div>
  );
}

function neededHeight(kind: ChartKind, input: ChartInput, width: number): number {
  if (kind === 'topic-sizes') return topicSizesHeight(input, false);
  if (kind === 'top-terms') return topTermsHeight(input, width, false);
  return 0;
}
