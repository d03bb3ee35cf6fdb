import type { Plugin } from 'vite';

export const boundedRuns: Plugin;
export function boundRuns(source: string): string;
