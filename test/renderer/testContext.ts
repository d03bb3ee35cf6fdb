import type { Services, Shell } from '../../src/host/contract.ts';
import type { CommandContext } from '../../renderer/commands/command.ts';
import { newSession } from '../../renderer/state/session.ts';
import { createStore } from '../../renderer/state/store.ts';

/** A page without a browser over the given services; what it downloads is kept in `downloads`. */
export function testContext(services: Partial<Services>, shell: Shell = {}) {
  const downloads: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const context: CommandContext = {
    store: createStore(newSession()),
    services: { inspectTables: async () => [], ...services } as Services,
    shell,
    person: {
      pickFiles: async () => [],
      pickFolder: async () => null,
      download: (name, bytes) => void downloads.push({ name, bytes }),
      focusSearch: () => {},
      toggleFullScreen: () => {},
      prefersDark: () => false,
    },
    map: { current: null },
    running: { current: null },
  };
  return { context, downloads };
}
