import { Menu } from './standIn.ts';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate, setMenu } from '../../electron/menu.ts';
import { commandNamed } from '../../renderer/commands/commands.ts';
import { type MenuCommandName, menuCommands } from '../../src/host/menuCommands.ts';

const names = Object.keys(menuCommands) as MenuCommandName[];

describe('The menu', () => {
  test('names only commands that the page has, with the keys that the page answers', () => {
    const expected = names.map((name) => [name, acceleratorOf(commandNamed(name)?.keys?.[0])]);
    expect(
      names.map((name) => [name, 'accelerator' in menuCommands[name] ? menuCommands[name].accelerator : null]),
    ).toEqual(expected);
    expect(names.filter((name) => !commandNamed(name))).toEqual([]);
  });

  test('holds every command once and sends its name', () => {
    const sent: string[] = [];
    setMenu((name) => sent.push(name), 'linux');
    const items = itemsOf(Menu.template as MenuItemConstructorOptions[]).filter(({ id }) => id);
    for (const item of items) (item.click as () => void)();
    expect(sent.toSorted()).toEqual(names.toSorted());
  });

  test('leaves the keys to the page, so that text fields keep theirs', () => {
    const items = itemsOf(menuTemplate(() => {}, 'win32')).filter(({ id }) => id);
    expect(items.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
  });

  test('follows the habits of macOS there', () => {
    const roles = (platform: NodeJS.Platform) => itemsOf(menuTemplate(() => {}, platform)).map(({ role }) => role);
    expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu', 'undo', 'close']));
    expect(roles('darwin')).not.toContain('quit');
    expect(roles('linux')).toContain('quit');
    expect(roles('linux')).not.toContain('appMenu');
  });
});

/** 'mod+shift+s' as Electron writes it; keys without a modifier would be taken from text fields, so the menu has none. */
function acceleratorOf(keys: string | undefined): string | null {
  if (!keys?.startsWith('mod+')) return null;
  const names: Record<string, string> = { mod: 'CmdOrCtrl', shift: 'Shift', backspace: 'Backspace' };
  return keys
    .split('+')
    .map((key) => names[key] ?? key.toUpperCase())
    .join('+');
}

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}
