/** What one item of the desktop menu says. */
export interface MenuCommand {
  readonly label: string;
  /** As Electron writes it: 'CmdOrCtrl+O'. The page answers the same keys in every host. */
  readonly accelerator?: string;
}

/**
 * Every command that the desktop menu sends to the page in the `command` event, by its name. `open` also comes with
 * files that were opened from outside; `save` also when a window with unsaved changes is closed. Undo and redo mean
 * the text while a text field has the focus.
 */
export const menuCommands = {
  open: { label: 'Open…', accelerator: 'CmdOrCtrl+O' },
  add: { label: 'Add papers…', accelerator: 'CmdOrCtrl+Shift+O' },
  paste: { label: 'Paste a list of papers…', accelerator: 'CmdOrCtrl+Shift+V' },
  sample: { label: 'Open the sample papers' },
  save: { label: 'Save', accelerator: 'CmdOrCtrl+S' },
  saveAs: { label: 'Save as…', accelerator: 'CmdOrCtrl+Shift+S' },
  export: { label: 'Export…', accelerator: 'CmdOrCtrl+E' },
  undo: { label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
  redo: { label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
  search: { label: 'Search', accelerator: 'CmdOrCtrl+F' },
  palette: { label: 'All commands…', accelerator: 'CmdOrCtrl+K' },
  settings: { label: 'Settings…', accelerator: 'CmdOrCtrl+,' },
  fit: { label: 'Fit the map', accelerator: 'CmdOrCtrl+0' },
  zoomIn: { label: 'Zoom in', accelerator: 'CmdOrCtrl+Plus' },
  zoomOut: { label: 'Zoom out', accelerator: 'CmdOrCtrl+-' },
  toggleTheme: { label: 'Light or dark' },
} as const satisfies Readonly<Record<string, MenuCommand>>;

export type MenuCommandName = keyof typeof menuCommands;
