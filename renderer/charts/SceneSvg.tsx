import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { FieldPick, Scene } from '../../src/map/scene.ts';
import { isReachable, MarkSvg } from './MarkSvg.tsx';
import { pickSpan } from './pickSpan.ts';
import type { PickSpan } from './pickSpan.ts';
import './sceneSvg.css';

/** Whom a click on a mark is told. */
export interface SceneListeners {
  readonly onTopic: (topic: number, isAdding: boolean) => void;
  readonly onPick: (pick: FieldPick, isAdding: boolean) => void;
}

/**
 * A scene as SVG elements. Marks with a hint explain themselves under the pointer and the focus; a click, Enter or Space
 * on a mark that stands for a topic or a part of a field chooses it (with Shift, Control or Command: adds it), and a drag
 * over marks of ranges chooses all it crosses. Tab stops once, arrows move on.
 */
export function SceneSvg({ scene, onTopic, onPick }: { readonly scene: Scene } & SceneListeners) {
  const [hint, setHint] = useState<Hint | null>(null);
  const [focused, setFocused] = useState(-1);
  const [span, setSpan] = useState<PickSpan | null>(null);
  const dragFrom = useRef(-1);
  const reachable = scene.marks.flatMap((mark, i) => (isReachable(mark) ? [i] : []));
  const tabStop = reachable.includes(focused) ? focused : reachable[0];

  const explain = (event: PointerEvent<SVGSVGElement> | FocusEvent<SVGSVGElement>) => {
    const { clientX, clientY } = 'clientX' in event ? event : middleOf(event.target);
    const text = markAt(event.target, scene)?.hint;
    const frame = event.currentTarget.getBoundingClientRect();
    setHint(text ? { text, x: clientX - frame.left, y: clientY - frame.top } : null);
  };
  const choose = (event: MouseEvent<SVGSVGElement> | KeyboardEvent<SVGSVGElement>) => {
    const mark = markAt(event.target, scene);
    const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
    if (mark?.topic !== undefined) onTopic(mark.topic, isAdding);
    else if (mark?.pick) onPick(mark.pick, isAdding);
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const to = indexOf(event.target);
    if (dragFrom.current >= 0 && to >= 0 && to !== dragFrom.current)
      setSpan((last) => pickSpan(scene, dragFrom.current, to) ?? last);
    explain(event);
  };
  const endDrag = (event: MouseEvent<SVGSVGElement>) => {
    dragFrom.current = -1;
    setSpan(null);
    if (span) onPick(span.pick, false);
    else choose(event);
  };
  const giveUp = () => {
    dragFrom.current = -1;
    setSpan(null);
    setHint(null);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = nextStop(event.key, reachable.indexOf(tabStop), reachable.length);
    if (next !== null) event.currentTarget.querySelector<SVGElement>(`[data-mark="${reachable[next]}"]`)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') choose(event);
    else if (event.key === 'Escape' && hint) setHint(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className="scene-svg" style={{ width: scene.width, height: scene.height }}>
      <svg
        width={scene.width}
        height={scene.height}
        role="group"
        aria-label={scene.title}
        onPointerDown={(event) => (dragFrom.current = indexOf(event.target))}
        onPointerMove={drag}
        onPointerLeave={giveUp}
        onFocus={(event) => {
          setFocused(indexOf(event.target));
          explain(event);
        }}
        onBlur={() => setHint(null)}
        onClick={endDrag}
        onKeyDown={onKeyDown}
      >
        {scene.marks.map((mark, i) => (
          <MarkSvg key={i} mark={mark} index={i} isTabStop={i === tabStop} />
        ))}
        {span && <rect className="span" x={span.left} y={0} width={span.right - span.left} height={scene.height} />}
      </svg>
      {hint && (
        <div className="scene-hint" aria-hidden style={placeHint(hint, scene)}>
          {hint.text}
        </div>
      )}
    </div>
  );
}

interface Hint {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Beside the pointer, on the side where there is more room. */
function placeHint({ x, y }: Hint, { width, height }: Scene) {
  return {
    ...(x > width / 2 ? { right: width - x + 12 } : { left: x + 12 }),
    ...(y > height / 2 ? { bottom: height - y + 8 } : { top: y + 12 }),
  };
}

/** The place among `n` marks to which a key moves from `at`; null when the key moves nothing. */
function nextStop(key: string, at: number, n: number): number | null {
  if (n === 0) return null;
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(n - 1, at + 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? n - 1 : null;
}

function indexOf(target: EventTarget): number {
  return target instanceof SVGElement ? Number(target.dataset.mark ?? -1) : -1;
}

function markAt(target: EventTarget, scene: Scene) {
  // A gesture can end on a scene that was drawn anew in the meantime.
  const mark = scene.marks[indexOf(target)];
  if (!mark || mark.kind === 'points' || mark.kind === 'line') return null;
  return { topic: mark.topic, pick: mark.pick, hint: mark.kind === 'text' ? undefined : mark.hint };
}

function middleOf(target: Element) {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}
