import type { Topic } from '../../src/analysis.ts';

/** A topic of which only the number, the name and the size are known. */
export function bareTopic(id: number, name: string, size: number): Topic {
  return { id, name, size, terms: [], nearest: -1, contrast: [], summary: '', representatives: [] };
}
