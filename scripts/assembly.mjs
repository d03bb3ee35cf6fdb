// Compiles assembly/dotProducts.ts and writes it into src/dotProductsWasm.ts; run it after a change of the kernel.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The module's bytes in base64. */
export async function compileKernel() {
  const outputs = new Map();
  const options = ['assembly/dotProducts.ts', '--outFile', 'out.wasm', '-O3', '--noAssert', '--converge'];
  const platform = ['--runtime', 'stub', '--enable', 'simd', '--importMemory', '--baseDir', root];
  const { error, stderr } = await asc.main([...options, ...platform], {
    writeFile: (name, contents) => outputs.set(name, contents),
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return Buffer.from(outputs.get('out.wasm')).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base64 = await compileKernel();
  const lines = base64.match(/.{1,100}/g).map((line) => `  '${line}'`);
  const text = `// Generated from assembly/dotProducts.ts by scripts/assembly.mjs.

/** The WebAssembly module with the kernel \`dotProducts\`, in base64. */
export const dotProductsWasm =
${lines.join(' +\n')};
`;
  await writeFile(new URL('../src/dotProductsWasm.ts', import.meta.url), text);
}
