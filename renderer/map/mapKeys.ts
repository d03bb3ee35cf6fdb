import { panBy, toWorld, zoomAt } from '../../src/map/camera.ts';
import { nextPaper, type Direction } from '../../src/map/pickPaper.ts';
import type { MapStage } from './mapStage.ts';

/** The factor by which one press of + or a button zooms. */
export const zoomStep = 1.6;

/** What the keys do, in words for the map's description. */
export const keyHelp =
  'Arrow keys move the map, plus and minus zoom, 0 shows all. Enter chooses the paper in the middle, ' +
  'Alt with an arrow walks to the next paper in that direction, Space takes the paper in hand or puts it back, ' +
  'Page Down and Page Up go from topic to topic, Escape clears the choice.';

/** What a key on the map asks for. */
export interface KeyContext {
  readonly selected: number | null;
  readonly onSelect: (paper: number | null) => void;
  /** The paper joins those in hand or leaves them. */
  readonly onToggle?: (paper: number) => void;
  /** On to the next topic or back to the last. */
  readonly onTopicStep: (step: 1 | -1) => void;
}

/** Does what the key means on the map; false: the key means nothing here. */
export function pressKey(
  event: KeyboardEvent,
  stage: MapStage,
  { selected, onSelect, onToggle, onTopicStep }: KeyContext,
): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const { control } = stage;
  const viewport = stage.viewport();
  const direction = directions[event.key];
  if (direction && event.altKey) walk(direction);
  else if (direction) control.flyTo(panBy(control.target(), ...shifts[direction]));
  else if (event.altKey) return false;
  else if (event.key === '+' || event.key === '=') zoomBy(stage, zoomStep);
  else if (event.key === '-' || event.key === '_') zoomBy(stage, 1 / zoomStep);
  else if (event.key === '0') control.fit(true);
  else if (event.key === 'PageDown') onTopicStep(1);
  else if (event.key === 'PageUp') onTopicStep(-1);
  else if (event.key === 'Enter') choose(selected ?? paperInMiddle());
  else if (event.key === ' ' && selected !== null) onToggle?.(selected);
  else if (event.key === 'Escape' && selected !== null) onSelect(null);
  else return false;
  return true;

  function walk(towards: Direction) {
    const map = stage.map();
    if (!map) return;
    choose(selected === null ? paperInMiddle() : nextPaper(map.positions, selected, towards, stage.isIn));
  }

  function choose(paper: number | null) {
    if (paper === null) return;
    // A paper newly chosen is brought in sight by whoever hears of it.
    if (paper === selected) stage.reveal(paper);
    else onSelect(paper);
  }

  function paperInMiddle(): number | null {
    const [x, y] = toWorld(control.target(), viewport, viewport.width / 2, viewport.height / 2);
    return stage.nearestTo(x, y);
  }
}

/** Flies nearer (above 1) or away around the middle of the view. */
export function zoomBy(stage: MapStage, factor: number): void {
  const { width, height } = stage.viewport();
  const { left, right, top, bottom } = stage.insets();
  const x = (left + width - right) / 2;
  const y = (top + height - bottom) / 2;
  stage.control.flyTo(zoomAt(stage.control.target(), stage.viewport(), x, y, factor));
}

const directions: Readonly<Record<string, Direction | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Pixels by which an arrow key moves the picture: the view goes the way of the arrow. */
const shifts: Readonly<Record<Direction, readonly [dx: number, dy: number]>> = {
  left: [80, 0],
  right: [-80, 0],
  up: [0, 80],
  down: [0, -80],
};
