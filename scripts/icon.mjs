// Draws assets/icon.png, from which electron-builder makes each system's icon, after assets/icon.svg.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { root } from './stamp.mjs';

await initWasm(await readFile(join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm')));
const svg = await readFile(join(root, 'assets', 'icon.svg'), 'utf8');
const size = Number(process.argv[2] ?? 1024);
const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
await writeFile(process.argv[3] ?? join(root, 'assets', 'icon.png'), png);
