import { app, type BrowserWindow, type Rectangle, screen } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a window stands, and whether it fills the screen. */
export interface WindowBounds extends Partial<Rectangle> {
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** The smallest window in which the page keeps its arrangement. */
export const smallestWindow = { width: 1024, height: 700 };

const firstBounds: WindowBounds = { width: 1440, height: 900, isMaximized: false };

/** Where the last window stood when it was closed, if a screen still shows that place. */
export function rememberedBounds(): WindowBounds {
  const bounds = readBounds();
  if (!bounds) return firstBounds;
  const { x, y, width, height, isMaximized } = bounds;
  const isShown = screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, bounds));
  return isShown ? { x, y, width, height, isMaximized } : { width, height, isMaximized };
}

/** Remembers where the window stands each time it closes. */
export function rememberBounds(window: BrowserWindow): void {
  window.on('close', () => {
    const bounds: WindowBounds = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      mkdirSync(dirname(boundsFile()), { recursive: true });
      writeFileSync(boundsFile(), JSON.stringify(bounds));
    } catch {
      // A full or read-only disk costs the person a window's place, not the close.
    }
  });
}

function readBounds(): (WindowBounds & Rectangle) | null {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(readFileSync(boundsFile(), 'utf8'));
    if (![x, y, width, height].every(Number.isSafeInteger)) return null;
    return {
      x,
      y,
      width: Math.max(width, smallestWindow.width),
      height: Math.max(height, smallestWindow.height),
      isMaximized: isMaximized === true,
    };
  } catch {
    return null;
  }
}

/** Whether enough of the window's top lies in the area for a person to reach it. */
function overlaps(area: Rectangle, bounds: Rectangle): boolean {
  const reach = 80;
  return (
    bounds.x + bounds.width >= area.x + reach &&
    bounds.x <= area.x + area.width - reach &&
    bounds.y >= area.y &&
    bounds.y <= area.y + area.height - reach
  );
}

function boundsFile(): string {
  return join(app.getPath('userData'), 'window.json');
}
