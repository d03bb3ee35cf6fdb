import { Button } from 'react-aria-components';
import { isProjectFile, openPapers } from '../commands/openPapers.ts';
import type { Incoming } from '../commands/openPapers.ts';
import { usePage, useSession } from '../state/page.ts';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';

/** Asks what becomes of the papers that are open when others come in. */
export function ReplaceOrAddDialog({ incoming }: { readonly incoming: readonly Incoming[] }) {
  const page = usePage();
  const close = useCloseDialog();
  const project = useSession((session) => session.project);
  const isWholeProject = incoming.some(isProjectFile);
  const choose = (isAddition: boolean) => {
    close();
    void openPapers(page, incoming, isAddition);
  };
  const names = incoming.map((source) =>
    'name' in source ? source.name : 'folder' in source ? source.folder : 'the sample papers',
  );
  const listed = names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
  return (
    <DialogFrame
      title={isWholeProject ? 'Open another project' : 'Add or replace papers'}
      actions={
        <>
          <Button className="button aside" onPress={close}>
            Cancel
          </Button>
          <Button className={isWholeProject ? 'button primary' : 'button'} onPress={() => choose(false)}>
            {isWholeProject ? 'Open project' : 'Replace papers'}
          </Button>
          {!isWholeProject && (
            <Button className="button primary" onPress={() => choose(true)} autoFocus>
              Add papers
            </Button>
          )}
        </>
      }
    >
      <p>
        {isWholeProject
          ? `${listed} takes the place of “${project?.view.name}”.`
          : `Add ${listed} to “${project?.view.name}”, or make a new map of them alone?`}
      </p>
      {project?.isEdited && (
        <p className="meta">
          {isWholeProject ? 'It' : 'When replaced, what is open'} has not been saved and would be lost.
        </p>
      )}
    </DialogFrame>
  );
}
