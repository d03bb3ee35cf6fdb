import { ClipboardPaste, Folder, FolderOpen } from 'lucide-react';
import { Button } from 'react-aria-components';
import { CommandButton } from '../parts/CommandButton.tsx';
import { runCommand, usePage, useSession } from '../state/page.ts';

/** Where the map would be, when nothing could be opened or its opening was cancelled. */
export function NoProject() {
  const page = usePage();
  const isBusy = useSession(({ work, connection }) => work !== null || connection !== 'open');
  if (isBusy) return null;
  return (
    <div className="no-project">
      <h2>No papers are open</h2>
      <p>
        Drop files or a folder anywhere, paste a list with titles and abstracts, or open a file: exports of databases
        and reference managers, Excel, CSV, JSON, Parquet, ZIP.
      </p>
      <div className="actions">
        <CommandButton command="open" icon={FolderOpen} label="Open files" isPrimary />
        <CommandButton command="open-folder" icon={Folder} label="Open a folder" />
        <CommandButton command="paste" icon={ClipboardPaste} label="Paste papers" />
        <Button className="button" onPress={() => runCommand(page, 'open-sample')}>
          Open the sample
        </Button>
      </div>
    </div>
  );
}
