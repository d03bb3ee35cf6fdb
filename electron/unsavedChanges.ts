import { type BrowserWindow, dialog } from 'electron';

/** Knows whether the window's project has changes that no file holds. */
export interface UnsavedChanges {
  setEdited(isEdited: boolean): void;
  /** The save that was asked for has failed or was given up: the window stays. */
  stay(): void;
}

/**
 * Asks before a window with unsaved changes closes. `askToSave` has the page save; once it has, the window closes.
 */
export function guardUnsavedChanges(window: BrowserWindow, askToSave: () => void): UnsavedChanges {
  let isEdited = false;
  let isClosing = false;
  let isAsking = false;

  window.on('close', (event) => {
    if (!isEdited) return;
    event.preventDefault();
    isClosing = false;
    if (!isAsking) void ask();
  });

  async function ask() {
    isAsking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: 'Save the changes to this project?',
      detail: 'The map and what you have set up will be lost otherwise.',
      buttons: ['Save', 'Close without saving', 'Cancel'],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    isAsking = false;
    if (response === 0) {
      isClosing = true;
      askToSave();
    } else if (response === 1) {
      isEdited = false;
      window.close();
    }
  }

  return {
    setEdited(value) {
      isEdited = value;
      window.setDocumentEdited(value);
      if (!value && isClosing) window.close();
    },
    stay() {
      isClosing = false;
    },
  };
}
