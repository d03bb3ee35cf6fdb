import { app, BrowserWindow, screen } from './standIn.ts';
import type { BrowserWindow as RealWindow } from 'electron';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rememberBounds, rememberedBounds } from '../../electron/windowBounds.ts';

const firstTime = { width: 1440, height: 900, isMaximized: false };
const file = join(app.userData, 'window.json');

function closeAt(bounds: BrowserWindow['bounds']) {
  const window = new BrowserWindow({});
  window.bounds = bounds;
  rememberBounds(window as unknown as RealWindow);
  window.close();
}

test('the first window stands where the system puts it', () => {
  expect(rememberedBounds()).toEqual(firstTime);
});

test('the next window stands where the last one was closed', () => {
  closeAt({ x: 30, y: 40, width: 1300, height: 800 });
  expect(rememberedBounds()).toEqual({ x: 30, y: 40, width: 1300, height: 800, isMaximized: false });
});

test('a window whose screen is gone comes back on one that is there', () => {
  closeAt({ x: 5000, y: 40, width: 1300, height: 800 });
  expect(rememberedBounds()).toEqual({ width: 1300, height: 800, isMaximized: false });
  screen.displays.push({ workArea: { x: 4000, y: 0, width: 1920, height: 1080 } });
  expect(rememberedBounds()).toEqual({ x: 5000, y: 40, width: 1300, height: 800, isMaximized: false });
});

test.each(['', '{', 'null', '[]', '{"x":1}', '{"x":"1","y":2,"width":3,"height":4}'])(
  'a broken memory (%s) is none',
  (text) => {
    writeFileSync(file, text);
    expect(rememberedBounds()).toEqual(firstTime);
  },
);

test('a window is never smaller than its page', () => {
  writeFileSync(file, JSON.stringify({ x: 0, y: 0, width: 10, height: 10, isMaximized: true }));
  expect(rememberedBounds()).toEqual({ x: 0, y: 0, width: 1024, height: 700, isMaximized: true });
});
