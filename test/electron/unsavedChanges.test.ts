import { BrowserWindow, dialog } from './standIn.ts';
import type { BrowserWindow as RealWindow } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { guardUnsavedChanges, type UnsavedChanges } from '../../electron/unsavedChanges.ts';

const [save, closeWithoutSaving, cancel] = [0, 1, 2];

describe('Closing a window', () => {
  let window: BrowserWindow;
  let unsaved: UnsavedChanges;
  let saves: number;

  beforeEach(() => {
    window = new BrowserWindow({});
    saves = 0;
    dialog.asked.length = 0;
    unsaved = guardUnsavedChanges(window as unknown as RealWindow, () => (saves += 1));
  });

  const closeAndAnswer = async (response: number) => {
    dialog.answers.push({ response });
    window.close();
    await new Promise((resolve) => setImmediate(resolve));
  };

  test('asks nothing while everything is saved', () => {
    unsaved.setEdited(true);
    unsaved.setEdited(false);
    window.close();
    expect([window.isClosed, dialog.asked]).toEqual([true, []]);
  });

  test('asks when there are unsaved changes, and Cancel keeps the window', async () => {
    unsaved.setEdited(true);
    await closeAndAnswer(cancel);
    expect([window.isClosed, window.isEdited, saves, dialog.asked.length]).toEqual([false, true, 0, 1]);
  });

  test('closes without saving when told so', async () => {
    unsaved.setEdited(true);
    await closeAndAnswer(closeWithoutSaving);
    expect([window.isClosed, saves]).toEqual([true, 0]);
  });

  test('has the page save first, and closes once that is done', async () => {
    unsaved.setEdited(true);
    await closeAndAnswer(save);
    expect([window.isClosed, saves]).toEqual([false, 1]);
    unsaved.setEdited(false);
    expect(window.isClosed).toBe(true);
  });

  test('stays when the save was given up, also after a later save', async () => {
    unsaved.setEdited(true);
    await closeAndAnswer(save);
    unsaved.stay();
    unsaved.setEdited(false);
    expect(window.isClosed).toBe(false);
  });

  test('asks once, however often the person tries', async () => {
    unsaved.setEdited(true);
    dialog.answers.push({ response: cancel });
    window.close();
    window.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(dialog.asked.length).toBe(1);
  });
});
