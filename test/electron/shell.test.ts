import { BrowserWindow, dialog, shell as desktop } from './standIn.ts';
import type { BrowserWindow as RealWindow } from 'electron';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createShell } from '../../electron/shell.ts';
import type { Shell } from '../../src/host/contract.ts';

describe("The desktop's shell", () => {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-shell-'));
  let window: BrowserWindow;
  let shell: Required<Shell>;
  let told: unknown[];

  beforeEach(() => {
    window = new BrowserWindow({});
    told = [];
    dialog.asked.length = 0;
    shell = createShell(window as unknown as RealWindow, {
      handleOf: (path) => ({ token: `token of ${path}`, name: 'name' }),
      takeStartFiles: async () => [{ token: 'started', name: 'with' }],
      unsaved: { setEdited: (isEdited) => told.push(isEdited), stay: () => told.push('stay') },
    }) as Required<Shell>;
  });

  test('answers with handles for the files that the person picked, none when they cancel', async () => {
    dialog.answers.push({ canceled: false, filePaths: ['/a/b.csv', '/c.topo'] }, { canceled: true, filePaths: [] });
    expect(await shell.chooseFiles()).toEqual([
      { token: 'token of /a/b.csv', name: 'name' },
      { token: 'token of /c.topo', name: 'name' },
    ]);
    expect(await shell.chooseFiles()).toEqual([]);
  });

  test('hands over the files that it was started with', async () => {
    expect(await shell.startFiles()).toEqual([{ token: 'started', name: 'with' }]);
  });

  test('asks where to save under a name without a folder; giving up keeps a closing window', async () => {
    dialog.answers.push({ canceled: false, filePath: '/a/My map.topo' }, { canceled: true, filePath: '' });
    expect(await shell.chooseSaveTarget('../../etc/My map.topo')).toEqual({
      token: 'token of /a/My map.topo',
      name: 'name',
    });
    expect(dialog.asked[0].defaultPath).toBe('My map.topo');
    expect(told).toEqual([]);
    expect([await shell.chooseSaveTarget('x.topo'), told]).toEqual([null, ['stay']]);
  });

  test('gives a project its ending where the dialog left it out, but takes no other file that exists', async () => {
    const path = join(folder, 'Map of v1.2');
    dialog.answers.push({ canceled: false, filePath: path }, { canceled: false, filePath: path });
    expect((await shell.chooseSaveTarget('Map'))?.token).toBe(`token of ${path}.topo`);
    writeFileSync(`${path}.topo`, 'another project');
    expect((await shell.chooseSaveTarget('Map'))?.token).toBe(`token of ${path}`);
  });

  test('writes an exported file where the person says, and nothing when they cancel', async () => {
    const path = join(folder, 'map.svg');
    dialog.answers.push({ canceled: false, filePath: path }, { canceled: true, filePath: '' });
    expect(await shell.saveFile('C:\\maps\\map.svg', new TextEncoder().encode('<svg/>'))).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('<svg/>');
    expect(dialog.asked[0].defaultPath).toBe('map.svg');
    expect(await shell.saveFile('map.svg', new Uint8Array())).toBe(false);
  });

  test('says in a sentence why a file cannot be written', async () => {
    dialog.answers.push({ canceled: false, filePath: join(folder, 'missing', 'map.svg') });
    await expect(shell.saveFile('map.svg', new Uint8Array())).rejects.toMatchObject({
      code: 'not-found',
      message: `There is no folder ${join(folder, 'missing')}. Choose another place to save.`,
    });
  });

  test('opens web addresses in the browser and refuses all others', async () => {
    await shell.openExternal('https://doi.org/10.1000/182');
    await shell.openExternal('http://example.org/');
    const others = [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'ms-msdt:/id',
      'nothing',
      '',
      null as unknown as string,
    ];
    for (const url of others) {
      await expect(shell.openExternal(url)).rejects.toMatchObject({ code: 'not-permitted' });
    }
    expect(desktop.opened).toEqual(['https://doi.org/10.1000/182', 'http://example.org/']);
  });

  test('gives the window its title and knows what is unsaved', async () => {
    await shell.setWindowState({ title: 'Map', isEdited: true });
    expect([window.title, told]).toEqual(['Map', [true]]);
  });
});
