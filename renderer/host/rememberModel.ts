import type { NamingModel } from '../../src/naming.ts';

const key = 'topograph.namingModel';
const usual = { address: 'http://localhost:11434', kind: 'ollama', model: '' } as const;

/** The language model that was asked last, without its key. */
export function rememberedModel(): Omit<NamingModel, 'key'> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof saved !== 'object' || saved === null) return usual;
    const { address, kind, model } = saved as Record<string, unknown>;
    if (typeof address !== 'string' || typeof model !== 'string') return usual;
    return { address, kind: kind === 'openai' ? 'openai' : 'ollama', model };
  } catch {
    // A browser that keeps nothing, or something else under that name.
    return usual;
  }
}

/** Remembers the model for the next time; its key is not kept. */
export function rememberModel({ address, kind, model }: NamingModel): void {
  try {
    localStorage.setItem(key, JSON.stringify({ address, kind, model }));
  } catch {
    // Then it is typed again.
  }
}
