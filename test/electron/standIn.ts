import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Stands in for the `electron` module, which has no code outside of Electron: it records what it is asked and lets a
 * test answer for the person and the system. vitest.config.ts puts it in the module's place.
 */

type Json = Record<string, unknown>;

export class StandInFrame {
  url: string;
  parent: StandInFrame | null;
  readonly sent: [channel: string, value: unknown][] = [];

  constructor(url: string, parent: StandInFrame | null = null) {
    this.url = url;
    this.parent = parent;
  }

  send(channel: string, value: unknown) {
    this.sent.push([channel, value]);
    ipcRenderer.emit(channel, {}, value);
  }
}

export class StandInSession {
  permissionRequest: (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void = () => {};
  permissionCheck: (contents: unknown, permission: string) => boolean = () => true;
  devicePermission: () => boolean = () => true;

  setPermissionRequestHandler(handler: typeof this.permissionRequest) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof this.permissionCheck) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: typeof this.devicePermission) {
    this.devicePermission = handler;
  }
}

export class StandInContents extends EventEmitter {
  readonly ipc = new EventEmitter();
  readonly session = new StandInSession();
  mainFrame = new StandInFrame('');
  windowOpenHandler: (details: Json) => Json = () => ({ action: 'allow' });
  reloads = 0;

  setWindowOpenHandler(handler: typeof this.windowOpenHandler) {
    this.windowOpenHandler = handler;
  }
  isDestroyed() {
    return false;
  }
  reload() {
    this.reloads += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly options: Json;
  readonly webContents = new StandInContents();
  readonly calls: string[] = [];
  title = '';
  isEdited = false;
  isClosed = false;
  bounds = { x: 10, y: 20, width: 1200, height: 800 };

  constructor(options: Json) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string) {
    // The page that was there is gone, and with it what it listened to.
    ipcRenderer.removeAllListeners();
    this.webContents.mainFrame.url = url;
    this.webContents.emit('did-navigate', {}, url);
  }
  setTitle(title: string) {
    this.title = title;
  }
  setDocumentEdited(isEdited: boolean) {
    this.isEdited = isEdited;
  }
  getNormalBounds() {
    return this.bounds;
  }
  isMaximized() {
    return this.calls.includes('maximize');
  }
  isMinimized() {
    return false;
  }
  isDestroyed() {
    return this.isClosed;
  }
  maximize() {
    this.calls.push('maximize');
  }
  show() {
    this.calls.push('show');
  }
  focus() {
    this.calls.push('focus');
  }
  close() {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.destroy();
  }
  destroy() {
    this.isClosed = true;
    this.emit('closed');
  }
}

class App extends EventEmitter {
  isPackaged = true;
  hasLock = true;
  calls: string[] = [];
  readonly userData = mkdtempSync(join(tmpdir(), 'topograph-electron-'));

  getPath() {
    return this.userData;
  }
  requestSingleInstanceLock() {
    return this.hasLock;
  }
  async whenReady() {}
  quit() {
    this.calls.push('quit');
  }
  exit() {
    this.calls.push('exit');
  }
}

export const app = new App();

export const protocol = {
  privileged: [] as Json[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: Json[]) {
    protocol.privileged.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    protocol.handlers.set(scheme, handler);
  },
};

/** The person's answers, taken in turn, and what they were asked. */
export const dialog = {
  answers: [] as Json[],
  asked: [] as Json[],
  showOpenDialog: (_window: unknown, options: Json) => answer(options),
  showSaveDialog: (_window: unknown, options: Json) => answer(options),
  showMessageBox: (_window: unknown, options: Json) => answer(options),
  showErrorBox: (title: string, message: string) => void dialog.asked.push({ title, message }),
};

async function answer(options: Json): Promise<Json> {
  dialog.asked.push(options);
  const given = dialog.answers.shift();
  if (!given) throw new Error(`Nobody answered: ${JSON.stringify(options)}`);
  return given;
}

export const Menu = {
  template: [] as Json[],
  buildFromTemplate: (template: Json[]) => template,
  setApplicationMenu(template: Json[]) {
    Menu.template = template;
  },
};

export const shell = {
  opened: [] as string[],
  async openExternal(url: string) {
    shell.opened.push(url);
  },
};

export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  getAllDisplays: () => screen.displays,
};

export const nativeTheme = { shouldUseDarkColors: false };

/** The page's side of the last window: what it sends arrives as from the window's top frame. */
class Renderer extends EventEmitter {
  send(channel: string, value: unknown) {
    const { webContents } = BrowserWindow.all.at(-1)!;
    webContents.ipc.emit(channel, { senderFrame: webContents.mainFrame }, value);
  }
}

export const ipcRenderer = new Renderer();

export const contextBridge = {
  exposed: {} as Json,
  exposeInMainWorld(name: string, value: unknown) {
    contextBridge.exposed[name] = value;
  },
};
