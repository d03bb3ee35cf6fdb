import { isFailure } from '../../src/host/failure.ts';
import { writeView } from '../state/savedView.ts';
import { isIdle } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { fileNameOf } from './fileNameOf.ts';
import { runWork } from './runWork.ts';

/** Saves where the project was last saved, else where the person says. */
export function saveProject(context: CommandContext): Promise<void> {
  return save(context, context.store.read().project?.view.savedAs == null);
}

/** Saves where the person says. */
export function saveProjectAs(context: CommandContext): Promise<void> {
  return save(context, true);
}

/** Commands that write the project's file. */
export const saveCommands: readonly Command[] = [
  { name: 'save', title: 'Save project', group: 'Project', keys: ['mod+s'], isAvailable: isIdle, run: saveProject },
  {
    name: 'save-as',
    title: 'Save project as…',
    group: 'Project',
    keys: ['mod+shift+s'],
    isAvailable: isIdle,
    run: saveProjectAs,
  },
];

async function save(context: CommandContext, asksWhere: boolean): Promise<void> {
  const { store, services, shell, person } = context;
  const session = store.read();
  if (!session.project) return;
  const view = writeView(session);
  const name = projectFileName(session.project.view.savedAs ?? session.project.view.name);
  const savedAs = await runWork(context, 'Saving the project', async () => {
    if (shell.chooseSaveTarget) {
      const target = asksWhere ? await shell.chooseSaveTarget(name) : null;
      return asksWhere && !target ? null : (await services.save(view, target)).name;
    }
    if (!asksWhere) {
      try {
        return (await services.save(view, null)).name;
      } catch (error) {
        // Opened from an upload: the host has no place of its own to save to.
        if (!isFailure(error) || error.code !== 'not-found') throw error;
      }
    }
    person.download(name, await services.projectBytes(view, name));
    return name;
  });
  if (savedAs === null) return;
  store.dispatch({ type: 'project/saved', savedAs });
  store.dispatch({ type: 'notice/shown', text: `Saved as ${savedAs}.`, isError: false });
}

function projectFileName(name: string): string {
  return fileNameOf(`${name.replace(/\.topo$/i, '')}.topo`);
}
