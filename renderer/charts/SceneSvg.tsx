import { useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Mark, PointsMark, Scene } from '../../src/map/scene.ts';
import './sceneSvg.css';

/** A scene as SVG elements: marks that stand for a topic can be clicked and focused, marks with a hint explain themselves. */
export function SceneSvg({
  scene,
  onTopic,
}: {
  readonly scene: Scene;
  readonly onTopic: (topic: number, isAdding: boolean) => void;
}) {
  const [hint, setHint] = useState<{ readonly text: string; readonly x: number; readonly y: number } | null>(null);

  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const text = markAt(event.target, scene)?.hint;
    const frame = event.currentTarget.getBoundingClientRect();
    setHint(text ? { text, x: event.clientX - frame.left, y: event.clientY - frame.top } : null);
  };
  const choose = (event: MouseEvent<SVGSVGElement> | KeyboardEvent<SVGSVGElement>) => {
    const topic = markAt(event.target, scene)?.topic;
    if (topic !== undefined) onTopic(topic, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  return (
    <div className="scene-svg" style={{ width: scene.width, height: scene.height }}>
      <svg
        width={scene.width}
        height={scene.height}
        role="group"
        aria-label={scene.title}
        onPointerMove={follow}
        onPointerLeave={() => setHint(null)}
        onClick={choose}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          choose(event);
        }}
      >
        {scene.marks.map((mark, i) => (
          <MarkSvg key={i} mark={mark} index={i} />
        ))}
      </svg>
      {hint && (
        <div
          className="scene-hint"
          aria-hidden
          style={
            hint.x > scene.width / 2
              ? { right: scene.width - hint.x + 12, top: hint.y + 12 }
              : { left: hint.x + 12, top: hint.y + 12 }
          }
        >
          {hint.text}
        </div>
      )}
    </div>
  );
}

function MarkSvg({ mark, index }: { readonly mark: Mark; readonly index: number }) {
  switch (mark.kind) {
    case 'points':
      return <PointsSvg mark={mark} />;
    case 'rect': {
      const { x, y, width, height, radius, fill, opacity } = mark;
      return <rect {...{ x, y, width, height, fill, opacity }} rx={radius} {...handle(mark, index)} />;
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, dash, opacity } = mark;
      return <line {...{ x1, y1, x2, y2, stroke, opacity }} strokeWidth={width} strokeDasharray={dash} />;
    }
    case 'path': {
      const { d, fill, stroke, width, opacity } = mark;
      return <path {...{ d, fill, stroke, opacity }} strokeWidth={width} {...handle(mark, index)} />;
    }
    case 'text': {
      const { x, y, size, weight, anchor, fill, opacity, halo, topic } = mark;
      return (
        <text
          {...{ x, y, fill, opacity }}
          fontSize={size}
          fontWeight={weight}
          textAnchor={anchor}
          stroke={halo?.color}
          strokeWidth={halo && 2 * halo.width}
          paintOrder="stroke"
          data-mark={topic === undefined ? undefined : index}
        >
          {mark.text}
        </text>
      );
    }
  }
}

function PointsSvg({ mark }: { readonly mark: PointsMark }) {
  return (
    <g fillOpacity={mark.opacity}>
      {Array.from(mark.x, (x, i) => (
        <circle key={i} cx={x} cy={mark.y[i]} r={mark.radius} fill={mark.palette[mark.color[i]]} />
      ))}
    </g>
  );
}

/** What a mark needs to be found again under a pointer, and by the keyboard when a click on it does something. */
function handle({ hint, topic }: { readonly hint?: string; readonly topic?: number }, index: number) {
  if (topic === undefined) return hint ? { 'data-mark': index } : {};
  if (!hint) return { 'data-mark': index };
  return { 'data-mark': index, tabIndex: 0, role: 'button', 'aria-label': hint };
}

function markAt(target: EventTarget, scene: Scene): { readonly hint?: string; readonly topic?: number } | null {
  const index = target instanceof SVGElement ? target.dataset.mark : undefined;
  if (index === undefined) return null;
  const mark = scene.marks[Number(index)];
  return mark.kind === 'points' || mark.kind === 'line' ? null : mark;
}
