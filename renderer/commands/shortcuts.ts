import type { Command } from './command.ts';

/** A key press, as a DOM KeyboardEvent describes it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * The command that a key press asks for. While the person writes (`isWriting`), keys that write or that edit text
 * belong to the text.
 */
export function commandFor(
  press: KeyPress,
  commands: readonly Command[],
  { isMac, isWriting }: { readonly isMac: boolean; readonly isWriting: boolean },
): Command | null {
  const isOf = (keys: string) => {
    if (isWriting && (!keys.startsWith('mod+') || editingKeys.has(keys))) return false;
    return matches(press, keys, isMac);
  };
  return commands.find((command) => command.keys?.some(isOf)) ?? null;
}

/** A shortcut as this keyboard prints it: '⇧⌘S', 'Ctrl+Shift+S'. */
export function printKeys(keys: string, isMac: boolean): string {
  const names = partsOf(keys).map((key) => (isMac ? macNames[key] : otherNames[key]) ?? printed(key));
  return isMac ? names.join('') : names.join('+');
}

const editingKeys = new Set([
  'mod+z',
  'mod+shift+z',
  'mod+y',
  'mod+backspace',
  'mod+i',
  'mod+b',
  'mod+a',
  'mod+shift+a',
]);
const macNames: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', escape: 'Esc', backspace: '⌫' };
const otherNames: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  escape: 'Esc',
  backspace: 'Backspace',
};

function printed(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}

function matches(press: KeyPress, keys: string, isMac: boolean): boolean {
  const parts = partsOf(keys);
  const key = parts.at(-1)!;
  const wantsMod = parts.includes('mod');
  const [mod, otherMod] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  // Signs such as '?' need Shift on some keyboards and not on others.
  const isShiftRight = isSign(key) || press.shiftKey === parts.includes('shift');
  return press.key.toLowerCase() === key && mod === wantsMod && !otherMod && !press.altKey && isShiftRight;
}

function partsOf(keys: string): readonly string[] {
  return keys === '+' ? ['+'] : keys.split('+');
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/.test(key);
}
