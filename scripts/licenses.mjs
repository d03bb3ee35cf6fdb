import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './stamp.mjs';

/** The licence texts of the packages that the modules (paths relative to the project) belong to, one after another. */
export async function licenseTexts(modules) {
  const folders = new Set(modules.map(packageFolder).filter(Boolean));
  const texts = await Promise.all([...folders].sort().map(licenseText));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(module) {
  return /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(module.replaceAll('\\', '/'))?.[0];
}

async function licenseText(folder) {
  const description = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const file = (await readdir(join(root, folder))).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = file ? await readFile(join(root, folder, file), 'utf8') : '';
  return `${description.name} ${description.version} (${description.license ?? 'see below'})\n\n${text.trim()}\n`;
}
