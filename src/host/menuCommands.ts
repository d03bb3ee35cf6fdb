/** What one item of the desktop menu says. */
export interface MenuCommand {
  readonly label: string;
  /** As Electron writes it: 'CmdOrCtrl+O'. The page answers the same keys in every host. */
  readonly accelerator?: string;
}

/** The commands of the page that the desktop menu sends in the `command` event, by their names in renderer/commands. */
export const menuCommands = {
  open: { label: 'Open files…', accelerator: 'CmdOrCtrl+O' },
  paste: { label: 'Paste papers…', accelerator: 'CmdOrCtrl+Shift+V' },
  'open-sample': { label: 'Open the sample papers' },
  'import-report': { label: 'Show what was imported' },
  save: { label: 'Save project', accelerator: 'CmdOrCtrl+S' },
  'save-as': { label: 'Save project as…', accelerator: 'CmdOrCtrl+Shift+S' },
  export: { label: 'Export…', accelerator: 'CmdOrCtrl+E' },
  settings: { label: 'Settings…', accelerator: 'CmdOrCtrl+,' },
  undo: { label: 'Undo the last choice', accelerator: 'CmdOrCtrl+Z' },
  redo: { label: 'Redo the choice', accelerator: 'CmdOrCtrl+Shift+Z' },
  find: { label: 'Search papers', accelerator: 'CmdOrCtrl+F' },
  'clear-filter': { label: 'Clear the filter', accelerator: 'CmdOrCtrl+Backspace' },
  'invert-filter': { label: 'Invert the chosen topics', accelerator: 'CmdOrCtrl+I' },
  'fit-map': { label: 'Show the whole map' },
  'zoom-in': { label: 'Zoom in' },
  'zoom-out': { label: 'Zoom out' },
  'toggle-topics': { label: 'Show or hide topics', accelerator: 'CmdOrCtrl+B' },
  'toggle-charts': { label: 'Show or hide charts', accelerator: 'CmdOrCtrl+J' },
  'theme-light': { label: 'Light colours' },
  'theme-dark': { label: 'Dark colours' },
  'theme-system': { label: 'The system’s colours' },
  palette: { label: 'Find a command', accelerator: 'CmdOrCtrl+K' },
  help: { label: 'Keyboard shortcuts' },
} as const satisfies Readonly<Record<string, MenuCommand>>;

/** The name of a command that the menu can send. */
export type MenuCommandName = keyof typeof menuCommands;
