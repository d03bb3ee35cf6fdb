import type { Client } from '../../src/host/rpc.ts';
import type { CommandContext } from '../commands/command.ts';
import { openPapers, showProject } from '../commands/openPapers.ts';
import { tellFailure } from '../commands/runWork.ts';
import { followChoices } from '../state/followers.ts';
import { runCommand } from '../state/page.ts';
import { windowStateOf } from '../state/windowState.ts';

/**
 * Shows the project that the host has open, or has it open the sample when there is none; from then on runs the
 * commands that the host's menu sends and tells its window what is unsaved.
 */
export async function listenToHost(client: Client, context: CommandContext): Promise<void> {
  const { store, services, shell } = context;
  client.onClose(() => store.dispatch({ type: 'connection/changed', connection: 'lost' }));
  client.on('command', ({ name, files }) => runCommand(context, name, files));
  followChoices(store, services, { onFailure: (error) => tellFailure(store, error) });

  let told = '';
  store.subscribe(() => {
    const state = windowStateOf(store.read());
    const telling = JSON.stringify(state);
    if (telling === told) return;
    told = telling;
    document.title = state.title;
    void shell.setWindowState?.(state);
  });
  window.addEventListener('beforeunload', (event) => {
    // The desktop app asks with a dialog of its own.
    if (!shell.setWindowState && store.read().project?.isEdited) event.preventDefault();
  });

  try {
    const view = await services.project();
    if (view) showProject(store, view, { isSamePapers: false });
    const files = (await shell.startFiles?.()) ?? [];
    store.dispatch({ type: 'connection/changed', connection: 'open' });
    if (!view) await openPapers(context, files.length > 0 ? files : [{ sample: 'papers' }], false);
    else if (files.length > 0) runCommand(context, 'open-files', files);
  } catch (error) {
    store.dispatch({ type: 'connection/changed', connection: 'open' });
    tellFailure(store, error);
  }
}
