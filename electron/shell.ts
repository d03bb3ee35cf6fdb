import { type BrowserWindow, dialog, shell as desktop } from 'electron';
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { FileHandle, Shell } from '../src/host/contract.ts';
import { createFailure } from '../src/host/failure.ts';
import { writeWhole } from '../src/node/writeWhole.ts';
import type { UnsavedChanges } from './unsavedChanges.ts';

/** What the shell needs of its window. */
export interface ShellParts {
  /** Names a file for the page, which never learns the path. */
  readonly handleOf: (path: string) => FileHandle;
  /** The files that the window was opened on; none the second time. */
  readonly takeStartFiles: () => Promise<readonly FileHandle[]>;
  readonly unsaved: UnsavedChanges;
}

/** The half of the contract that needs the person: the system's dialogs, the browser, the window's title. */
export function createShell(window: BrowserWindow, { handleOf, takeStartFiles, unsaved }: ShellParts): Shell {
  return {
    startFiles: takeStartFiles,
    async chooseFiles() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open papers or a project',
        buttonLabel: 'Open',
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'All files', extensions: ['*'] }, paperFiles, projectFiles],
      });
      return canceled ? [] : filePaths.map(handleOf);
    },
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a folder of papers',
        buttonLabel: 'Open',
        properties: ['openDirectory'],
      });
      return canceled ? null : (filePaths.map(handleOf)[0] ?? null);
    },
    async chooseSaveTarget(suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Save the project',
        buttonLabel: 'Save',
        defaultPath: safeName(suggestedName),
        filters: [projectFiles],
      });
      if (!canceled && filePath) return handleOf(withEnding(filePath));
      unsaved.stay();
      return null;
    },
    async saveFile(suggestedName, bytes) {
      const name = safeName(suggestedName);
      const extension = extname(name).slice(1);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Export',
        buttonLabel: 'Export',
        defaultPath: name,
        filters: extension ? [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }] : [],
      });
      if (canceled || !filePath) return false;
      writeWhole(filePath, bytes);
      return true;
    },
    async openExternal(url) {
      if (!isWebAddress(url)) throw createFailure('not-permitted', 'Only web addresses can be opened in the browser.');
      await desktop.openExternal(url);
    },
    async setWindowState({ title, isEdited }) {
      window.setTitle(String(title));
      unsaved.setEdited(isEdited === true);
    },
  };
}

const paperFiles = {
  name: 'Papers',
  extensions:
    'csv tsv txt xlsx parquet json jsonl ndjson bib ris nbib ciw isi enw enl xml atom rss html htm zip gz'.split(' '),
};

const projectFiles = { name: 'Topograph project', extensions: ['topo'] };

/** The name without a folder: a page never says where a file goes. */
function safeName(name: string): string {
  return basename(String(name).replaceAll('\\', '/')) || 'Untitled';
}

function isWebAddress(url: unknown): url is string {
  return typeof url === 'string' && URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

/** With a project's ending, which not every system's dialog adds; never another file that exists than the one chosen. */
function withEnding(path: string): string {
  const whole = `${path}.topo`;
  return /\.topo$/i.test(path) || existsSync(path) || existsSync(whole) ? path : whole;
}
