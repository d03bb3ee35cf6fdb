import { expect, it } from 'vitest';
import { commands } from '../../../renderer/commands/commands.ts';
import { commandFor, printKeys } from '../../../renderer/commands/shortcuts.ts';
import { menuCommands } from '../../../src/host/menuCommands.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const free = { isMac: false, isWriting: false };

it('a key press finds its command, with Control here and Command on a Mac', () => {
  expect(commandFor(press('s', { ctrlKey: true }), commands, free)?.name).toBe('save');
  expect(commandFor(press('S', { ctrlKey: true, shiftKey: true }), commands, free)?.name).toBe('save-as');
  expect(commandFor(press('s', { metaKey: true }), commands, { ...free, isMac: true })?.name).toBe('save');
  expect(commandFor(press('s', { metaKey: true }), commands, free)).toBeNull();
  expect(commandFor(press('s', { ctrlKey: true, altKey: true }), commands, free)).toBeNull();
});

it('signs are found whether or not the keyboard needs Shift for them', () => {
  expect(commandFor(press('?', { shiftKey: true }), commands, free)?.name).toBe('help');
  expect(commandFor(press('+'), commands, free)?.name).toBe('zoom-in');
  expect(commandFor(press('+', { shiftKey: true }), commands, free)?.name).toBe('zoom-in');
});

it('while the person writes, letters and the keys that edit text stay with the text', () => {
  const writing = { isMac: false, isWriting: true };
  for (const key of ['/', '?', '0', '+']) expect(commandFor(press(key), commands, writing)).toBeNull();
  expect(commandFor(press('z', { ctrlKey: true }), commands, writing)).toBeNull();
  expect(commandFor(press('s', { ctrlKey: true }), commands, writing)?.name).toBe('save');
});

it('no two commands share a name or a key', () => {
  const names = commands.map(({ name }) => name);
  const keys = commands.flatMap((command) => command.keys ?? []);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(keys).size).toBe(keys.length);
});

it('every command of the desktop menu is one of the page’s', () => {
  const names = new Set(commands.map(({ name }) => name));
  expect(Object.keys(menuCommands).filter((name) => !names.has(name))).toEqual([]);
});

it('shortcuts are printed as each keyboard labels its keys', () => {
  expect(printKeys('mod+shift+s', true)).toBe('⌘⇧S');
  expect(printKeys('mod+shift+s', false)).toBe('Ctrl+Shift+S');
  expect(printKeys('+', false)).toBe('+');
});
