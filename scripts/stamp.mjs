import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const stamps = join(root, '.cache', 'build');
const always = ['package-lock.json', 'scripts/build.mjs', 'scripts/stamp.mjs', 'scripts/licenses.mjs'];

/** One hash of everything that a part is made from: files and folders, relative to the project. */
export async function stampOf(sources) {
  const hash = createHash('sha256');
  for (const file of (await Promise.all([...always, ...sources].map(filesUnder))).flat()) {
    hash.update(`${file}\0`).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

/** The hash that a part was last built from, '' when it never was. */
export async function sourcesOf(part) {
  return readFile(join(stamps, part), 'utf8').catch(() => '');
}

/** Remembers what a part was built from. */
export async function writeStamp(part, stamp) {
  await mkdir(stamps, { recursive: true });
  await writeFile(join(stamps, part), stamp);
}

async function filesUnder(path) {
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
