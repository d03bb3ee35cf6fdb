import { BrowserWindow, dialog, nativeTheme } from 'electron';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostEvents } from '../src/host/contract.ts';
import { type Served, serve } from '../src/host/serve.ts';
import { findPlaces } from '../src/node/places.ts';
import type { FileSource } from '../src/node/files.ts';
import { createStartFiles, type StartFiles } from '../src/node/startFiles.ts';
import { createWorkspace } from '../src/node/workspace.ts';
import { onPageChannel } from './channel.ts';
import { pageUrl } from './pageAddress.ts';
import { createShell } from './shell.ts';
import { guardUnsavedChanges, type UnsavedChanges } from './unsavedChanges.ts';
import { rememberBounds, rememberedBounds, smallestWindow } from './windowBounds.ts';

/** A window of the program with its own project. */
export interface AppWindow {
  readonly window: BrowserWindow;
  /** Has the page run one of its commands. */
  send(command: HostEvents['command']): void;
  /** Has the page open files; it asks the person where something is open already. */
  open(paths: readonly string[]): void;
}

/** Opens a window on the files, or on the sample papers when there are none. */
export function openWindow(paths: readonly string[]): AppWindow {
  const window = createWindow();
  const workspace = createWorkspace(findPlaces());
  workspace.prepare();
  let served: Served | null = null;
  const start = createStartFiles(workspace, paths.map(fileAt));

  const send = (command: HostEvents['command']) => served?.emit('command', command);
  const unsaved = guardUnsavedChanges(window, () => send({ name: 'save' }));
  const shell = createShell(window, {
    handleOf: workspace.handleOf,
    takeStartFiles: start.take,
    unsaved,
  });
  onPageChannel(window.webContents, (channel) => {
    served = serve(channel, { services: servicesOf(start, unsaved), shell });
  });
  rememberBounds(window);
  offerReload(window);
  window.on('closed', () => void workspace.close());
  void window.loadURL(pageUrl);

  return {
    window,
    send,
    open(files) {
      if (served) send({ name: 'open-files', files: files.map(workspace.handleOf) });
      else start.add(files.map(fileAt));
    },
  };
}

function createWindow(): BrowserWindow {
  const { isMaximized, ...bounds } = rememberedBounds();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Topograph',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14161a' : '#fbfbfa',
    icon: fileURLToPath(new URL('../assets/icon.png', import.meta.url)),
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}

function fileAt(path: string): FileSource {
  return { name: basename(path), path };
}

/** The window's services; a save that fails keeps a closing window open. */
function servicesOf({ services }: StartFiles, unsaved: UnsavedChanges) {
  return {
    ...services,
    async save(...args: Parameters<typeof services.save>) {
      try {
        return await services.save(...args);
      } catch (error) {
        unsaved.stay();
        throw error;
      }
    },
  };
}

/** A page that broke down leaves the project as it is in the main process. */
function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The window stopped working.',
      detail: 'The project is still open. Reload the window to go on with it.',
      buttons: ['Reload', 'Close'],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) window.webContents.reload();
    else window.destroy();
  });
}
