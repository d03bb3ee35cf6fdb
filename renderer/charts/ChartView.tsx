import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ChartInput } from '../../src/map/charts/chartInput.ts';
import { chartHeight, chartScene } from '../../src/map/charts/chartScene.ts';
import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import { SceneSvg } from './SceneSvg.tsx';
import type { SceneListeners } from './SceneSvg.tsx';
import './chartView.css';

/** What a chart is drawn from (the same object while nothing changed), and whom clicks are told. */
export interface ChartViewProps extends SceneListeners {
  readonly kind: ChartKind;
  readonly input: ChartInput;
}

/** A chart that fills its box in width and scrolls where its rows need more height than the box has. */
export function ChartView({ kind, input, onTopic, onPick }: ChartViewProps) {
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
    const height = Math.max(room.height, chartHeight(kind, input, room.width, false));
    return chartScene(kind, input, { width: room.width, height, isAlone: false });
  }, [kind, input, room]);
  return (
    <div className="chart-view" ref={box}>
      {scene && <SceneSvg scene={scene} onTopic={onTopic} onPick={onPick} />}
    </div>
  );
}
