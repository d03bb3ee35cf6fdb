import { useSession } from '../state/page.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { ReplaceOrAddDialog } from './ReplaceOrAddDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';

/** The dialog that the session says is open. */
export function Dialogs() {
  const dialog = useSession((session) => session.dialog);
  switch (dialog?.name) {
    case 'paste':
      return <PasteDialog initialText={dialog.text} />;
    case 'replaceOrAdd':
      return <ReplaceOrAddDialog incoming={dialog.incoming} />;
    case 'settings':
      return <SettingsDialog />;
    case 'export':
      return <ExportDialog initialSubject={dialog.subject} />;
    case 'receipt':
      return <ReceiptDialog />;
    case 'palette':
      return <CommandPalette />;
    case 'help':
      return <HelpDialog />;
    default:
      return null;
  }
}
