// Compiles the kernels of assembly/ and writes them into the sources as base64; run it after a change of a kernel.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where each kernel's module is written, by the kernel's name. */
export const kernels = {
  dotProducts: 'src/dotProductsWasm.ts',
  weightedRows: 'src/vectors/weightedRowsWasm.ts',
};

/** Kernels whose memory threads share. */
const threaded = new Set(['weightedRows']);

/** The bytes of a kernel's module in base64. */
export async function compileKernel(name = 'dotProducts') {
  const outputs = new Map();
  const options = [`assembly/${name}.ts`, '--outFile', 'out.wasm', '-O3', '--noAssert', '--converge'];
  const memory = ['--importMemory', ...(threaded.has(name) ? ['--sharedMemory', '--maximumMemory', '65536'] : [])];
  const features = ['--enable', 'simd', ...(threaded.has(name) ? ['--enable', 'threads'] : [])];
  const platform = ['--runtime', 'stub', ...features, ...memory, '--baseDir', root];
  const { error, stderr } = await asc.main([...options, ...platform], {
    writeFile: (file, contents) => outputs.set(file, contents),
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return Buffer.from(outputs.get('out.wasm')).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, file] of Object.entries(kernels)) {
    const base64 = await compileKernel(name);
    const lines = base64.match(/.{1,100}/g).map((line) => `  '${line}'`);
    const text = `// Generated from assembly/${name}.ts by scripts/assembly.mjs.

/** The WebAssembly module with the kernel \`${name}\`, in base64. */
export const ${name}Wasm =
${lines.join(' +\n')};
`;
    await writeFile(new URL(`../${file}`, import.meta.url), text);
  }
}
