import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuCommandName, menuCommands } from '../src/host/menuCommands.ts';

/** Hears which command was chosen. */
export type SendCommand = (name: MenuCommandName) => void;

/** Sets the program's menu. */
export function setMenu(send: SendCommand, platform: NodeJS.Platform = process.platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, platform)));
}

/** The menu as Electron wants it; macOS has the program's own menu first, and Quit there. */
export function menuTemplate(send: SendCommand, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const item = (name: MenuCommandName): MenuItemConstructorOptions => ({
    id: name,
    ...menuCommands[name],
    // The page answers the keys itself: they are the same in a browser and mean the text within a text field.
    registerAccelerator: false,
    click: () => send(name),
  });
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: joined([
        (['open', 'paste', 'open-sample'] as const).map(item),
        (['save', 'save-as', 'export'] as const).map(item),
        [item('import-report'), item('settings')],
        [{ role: isMac ? 'close' : 'quit' }],
      ]),
    },
    {
      label: '&Edit',
      submenu: joined([
        // macOS always registers accelerators, so there the role lets Command+Z reach a text field.
        isMac ? [{ role: 'undo' }, { role: 'redo' }] : [item('undo'), item('redo')],
        [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
        (['find', 'clear-filter', 'invert-filter'] as const).map(item),
      ]),
    },
    {
      label: '&View',
      submenu: joined([
        (['fit-map', 'zoom-in', 'zoom-out'] as const).map(item),
        (['toggle-topics', 'toggle-charts'] as const).map(item),
        (['theme-light', 'theme-dark', 'theme-system'] as const).map(item),
        [{ role: 'togglefullscreen' }],
      ]),
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: joined([[item('palette'), item('help')], [{ role: 'toggleDevTools' }]]),
    },
  ];
}

/** The groups with a line between each two. */
function joined(groups: readonly (readonly MenuItemConstructorOptions[])[]): MenuItemConstructorOptions[] {
  return groups.flatMap((group, i) => (i === 0 ? group : [{ type: 'separator' } as const, ...group]));
}
