/** Gives a kernel memory of its own, of at least so many bytes; the kernel works on addresses in it. */
export type SimdLoader<Exports> = (nBytes: number) => { readonly buffer: ArrayBuffer; readonly exports: Exports };

/** The kernel of a WebAssembly module in base64 that imports its memory; null where the platform cannot run it. */
export function loadSimd<Exports>(base64: string): SimdLoader<Exports> | null {
  const module = compiled(base64);
  if (module === null) return null;
  return (nBytes) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(nBytes / pageBytes) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { buffer: memory.buffer, exports: exports as Exports };
  };
}

/** A kernel that several threads run on one memory, which they pass to each other. */
export interface SharedSimd<Exports> {
  /** Zeroed memory of at least so many bytes; null where there is none of that size. */
  createMemory(nBytes: number): { readonly buffer: SharedArrayBuffer } | null;
  /** The kernel on a memory that a thread created; null for anything else. */
  kernelOn(memory: object): Exports | null;
}

/** The kernel of a WebAssembly module in base64 that imports shared memory; null where the platform cannot run it. */
export function loadSharedSimd<Exports>(base64: string): SharedSimd<Exports> | null {
  const module = compiled(base64);
  if (module === null) return null;
  return {
    createMemory: (nBytes) => {
      const nPages = Math.ceil(nBytes / pageBytes);
      if (nPages > mostPages) return null;
      try {
        return new WebAssembly.Memory({ initial: nPages, maximum: nPages, shared: true });
      } catch {
        return null;
      }
    },
    kernelOn: (memory) => {
      if (!(memory instanceof WebAssembly.Memory)) return null;
      const found = instances.get(memory);
      if (found) return found as Exports;
      const { exports } = new WebAssembly.Instance(module, { env: { memory } });
      instances.set(memory, exports as object);
      return exports as Exports;
    },
  };
}

const pageBytes = 65536;
/** Addresses are numbers of 32 bits. */
const mostPages = 65536;

const modules = new Map<string, object | null>();
const instances = new WeakMap<object, object>();

function compiled(base64: string): object | null {
  let module = modules.get(base64);
  if (module === undefined) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const isValid = typeof WebAssembly !== 'undefined' && WebAssembly.validate(bytes);
    modules.set(base64, (module = isValid ? new WebAssembly.Module(bytes) : null));
  }
  return module;
}
