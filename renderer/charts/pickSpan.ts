import type { FieldPick, Mark, Scene } from '../../src/map/scene.ts';

/** What a drag from one mark of a scene to another takes in, and where on the scene that is. */
export interface PickSpan {
  readonly pick: FieldPick;
  readonly left: number;
  readonly right: number;
}

/** The range between two marks that pick ranges of the same field, both included; null where there is none. */
export function pickSpan(scene: Scene, from: number, to: number): PickSpan | null {
  const [a, b] = [rangeMark(scene.marks[from]), rangeMark(scene.marks[to])];
  if (!a || !b || a.pick.field !== b.pick.field) return null;
  return {
    pick: {
      field: a.pick.field,
      range: [Math.min(a.pick.range[0], b.pick.range[0]), Math.max(a.pick.range[1], b.pick.range[1])],
    },
    left: Math.min(a.x, b.x),
    right: Math.max(a.x + a.width, b.x + b.width),
  };
}

function rangeMark(mark: Mark | undefined) {
  if (mark?.kind !== 'rect' || !mark.pick || !('range' in mark.pick)) return null;
  return { x: mark.x, width: mark.width, pick: mark.pick };
}
