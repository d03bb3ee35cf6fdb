import { pickedFolder } from './droppedFiles.ts';

/** What a command may ask of the person through the browser, where the host has no dialog of its own. */
export interface Person {
  /** Files that the person picks; [] when they cancel. */
  pickFiles(): Promise<readonly PickedFile[]>;
  /** A folder that the person picks, with all that lies in it; null when they cancel. */
  pickFolder(): Promise<PickedFolder | null>;
  /** Hands the person a file as a download. */
  download(name: string, bytes: Uint8Array): void;
  /** Puts the cursor into the search box. */
  focusSearch(): void;
  /** The whole screen for the window, or back. */
  toggleFullScreen(): void;
  /** Whether the system asks for dark colours. */
  prefersDark(): boolean;
}

/** A file that the page can read: a DOM `File`. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A folder that the page can read, with the files in it and in its folders under their paths; null: of no interest. */
export interface PickedFolder {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly file: PickedFile | null }[];
}

/** The person in front of this browser window. */
export const browserPerson: Person = {
  pickFiles: () =>
    new Promise((resolve) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.multiple = true;
      input.addEventListener('change', () => resolve([...(input.files ?? [])]));
      input.addEventListener('cancel', () => resolve([]));
      input.click();
    }),
  pickFolder: () =>
    new Promise((resolve) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.webkitdirectory = true;
      input.addEventListener('change', () => resolve(pickedFolder([...(input.files ?? [])])));
      input.addEventListener('cancel', () => resolve(null));
      input.click();
    }),
  download(name, bytes) {
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: typeOf(name) }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // Revoked at once, some browsers would lose the download.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
  focusSearch: () => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
  toggleFullScreen() {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // A browser may not allow it: then nothing happens, as the person sees.
    done.catch(() => {});
  },
  prefersDark: () => window.matchMedia('(prefers-color-scheme: dark)').matches,
};

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
  json: 'application/json',
};

function typeOf(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
