import type { Plugin } from 'vite';

export const boundedParquet: Plugin;
export function boundDecoder(source: string, file: string): string;
