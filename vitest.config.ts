import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { boundedParquet } from './scripts/boundedParquet.mjs';

export default defineConfig({
  plugins: [boundedParquet],
  resolve: {
    // The package only holds a path to Electron's program: its API exists inside of Electron alone.
    alias: { electron: fileURLToPath(new URL('test/electron/standIn.ts', import.meta.url)) },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/temporaryFolder.ts'],
    setupFiles: ['test/seed.ts'],
    // The tests' Parquet reader is the bundles' own, with its lengths bounded.
    server: { deps: { inline: ['hyparquet'] } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
