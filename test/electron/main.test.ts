import { app, BrowserWindow, contextBridge, dialog, Menu, protocol } from './standIn.ts';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import '../../electron/preload.ts';
import type { TopographBridge } from '../../renderer/host/channel.ts';
import type { FileHandle, HostEvents } from '../../src/host/contract.ts';
import { type Client, createClient } from '../../src/host/rpc.ts';
import { defaultSettings } from '../../src/settings.ts';

/** The whole desktop program but Electron: its main module, its preload script, the page's client, the real engine. */
describe('The desktop app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-main-'));
  const commands: HostEvents['command'][] = [];
  let client: Client;

  beforeAll(async () => {
    const argv = process.argv;
    process.argv = ['/opt/topograph', '/data/first.csv'];
    await import('../../electron/main.ts');
    process.argv = argv;
    await vi.waitFor(() => expect(BrowserWindow.all.length).toBe(1));
    client = await createClient(pageChannel());
    client.on('command', (command) => commands.push(command));
  });

  afterAll(() => BrowserWindow.all[0].destroy());

  const window = () => BrowserWindow.all[0];

  test('opens one window, sandboxed and isolated, on its own page', () => {
    expect(window().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    });
    expect(window().webContents.mainFrame.url).toBe('app://topograph/index.html');
    expect(protocol.handlers.size).toBe(1);
    expect(window().calls).toEqual([]);
    window().emit('ready-to-show');
    expect(window().calls).toEqual(['show']);
  });

  test('offers its page the dialogs and every service', () => {
    expect(Object.keys(client.shell).toSorted()).toEqual([
      'chooseFiles',
      'chooseFolder',
      'chooseSaveTarget',
      'openExternal',
      'saveFile',
      'setWindowState',
      'startFiles',
    ]);
    expect(Object.keys(client.services)).toContain('open');
  });

  test('hands over the files that it was started with, without their folders, to a reloaded page again', async () => {
    expect(await client.shell.startFiles!()).toEqual([{ token: expect.any(String), name: 'first.csv' }]);
    expect(await client.shell.startFiles!()).toMatchObject([{ name: 'first.csv' }]);
  });

  test('builds a map of papers that were picked, shows it again after a reload, and saves it', async () => {
    const request = { sources: [{ sample: 'papers' as const }], isAddition: false, settings: defaultSettings };
    const stages = new Set<string>();
    const view = await client.services.open(request, ({ stage }) => stages.add(stage));
    expect(view!.map.nPapers).toBe(63);
    expect([...stages]).toEqual(expect.arrayContaining(['text', 'clusters', 'projection']));

    await window().loadURL('app://topograph/index.html');
    client = await createClient(pageChannel());
    client.on('command', (command) => commands.push(command));
    expect((await client.services.project())!.map.positions).toEqual(view!.map.positions);

    const path = join(folder, 'map.topo');
    dialog.answers.push({ canceled: false, filePath: path });
    const target = await client.shell.chooseSaveTarget!('map.topo');
    expect(await client.services.save('{}', target)).toEqual({ name: 'map.topo' });
    expect(existsSync(path)).toBe(true);
  });

  test('says in a sentence what cannot be opened', async () => {
    const made: FileHandle = { token: 'made up', name: 'x.csv' };
    await expect(client.services.open({ sources: [made], isAddition: false }, () => {})).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('sends what the menu says, and files that are opened from outside', async () => {
    commands.length = 0;
    clickMenu('fit-map');
    app.emit('second-instance', {}, ['/opt/topograph', '/data/second.topo'], '/');
    expect(commands).toEqual([
      { name: 'fit-map' },
      { name: 'open-files', files: [{ token: expect.any(String), name: 'second.topo' }] },
    ]);
    expect(window().calls).toContain('focus');
  });

  test('asks before unsaved changes are lost, and stays open when saving fails', async () => {
    commands.length = 0;
    await client.shell.setWindowState!({ title: '• Map', isEdited: true });
    dialog.answers.push({ response: 0 });
    window().close();
    await vi.waitFor(() => expect(commands).toEqual([{ name: 'save' }]));
    await expect(client.services.save('{}', { token: 'made up', name: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await client.shell.setWindowState!({ title: 'Map', isEdited: false });
    expect(window().isClosed).toBe(false);
  });

  test('offers to reload a page that broke down', async () => {
    dialog.answers.push({ response: 0 });
    window().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(window().webContents.reloads).toBe(1));
  });
});

function pageChannel() {
  const bridge = contextBridge.exposed.topographBridge as TopographBridge;
  return { ...bridge, onClose: () => () => {} };
}

function clickMenu(id: string) {
  const items = Menu.template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  items.find((item) => item.id === id).click();
}
