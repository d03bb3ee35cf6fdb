/** Gives a kernel memory of its own, of at least so many bytes; the kernel works on addresses in it. */
export type SimdLoader<Exports> = (nBytes: number) => { readonly buffer: ArrayBuffer; readonly exports: Exports };

/** The kernel of a WebAssembly module in base64 that imports its memory; null where the platform cannot run it. */
export function loadSimd<Exports>(base64: string): SimdLoader<Exports> | null {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return null;
  const module = new WebAssembly.Module(bytes);
  return (nBytes) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(nBytes / pageBytes) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { buffer: memory.buffer, exports: exports as Exports };
  };
}

const pageBytes = 65536;
