import { app, dialog } from 'electron';
import { findPlaces } from '../src/node/places.ts';
import { hearFilesFromOutside } from './filesFromOutside.ts';
import { setMenu } from './menu.ts';
import { denyNavigation } from './navigation.ts';
import { registerPageScheme, servePage } from './page.ts';
import { type AppWindow, openWindow } from './window.ts';

let current: AppWindow | null = null;
const outside = hearFilesFromOutside();

const beforeReady = [registerPageScheme, denyNavigation, quitWithTheLastWindow];
const whenReady = [
  () => servePage(findPlaces().page),
  () => setMenu((name) => current?.send({ name })),
  () => outside.listen(showWindow),
  () => app.on('activate', () => showWindow([])),
];

// A second copy of the program hands its files to the first and ends.
if (app.requestSingleInstanceLock()) {
  for (const setUp of beforeReady) setUp();
  // Not awaited: Electron is ready only when this module has been evaluated.
  void app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

function start() {
  for (const setUp of whenReady) setUp();
}

function fail(error: unknown) {
  dialog.showErrorBox('Topograph cannot start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

function showWindow(paths: readonly string[]) {
  if (!current) {
    const opened = openWindow(paths);
    current = opened;
    opened.window.on('closed', () => {
      current = null;
    });
    return;
  }
  if (paths.length > 0) current.open(paths);
  if (current.window.isMinimized()) current.window.restore();
  current.window.focus();
}

function quitWithTheLastWindow() {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
