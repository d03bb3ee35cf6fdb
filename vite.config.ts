import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { boundedParquet } from './scripts/boundedParquet.mjs';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), boundedParquet],
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    // An inlined font or a preload script would need a laxer content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
