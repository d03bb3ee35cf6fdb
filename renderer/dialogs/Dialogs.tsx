import { useSession } from '../state/page.ts';
import { ChangesDialog } from './ChangesDialog.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { GuideTopicDialog } from './GuideTopicDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { MergeTopicDialog } from './MergeTopicDialog.tsx';
import { MovePapersDialog } from './MovePapersDialog.tsx';
import { NameTopicsDialog } from './NameTopicsDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { QualityDialog } from './QualityDialog.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { ReplaceOrAddDialog } from './ReplaceOrAddDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { SplitTopicDialog } from './SplitTopicDialog.tsx';
import { VocabularyDialog } from './VocabularyDialog.tsx';

/** The dialog that the session says is open. */
export function Dialogs() {
  const dialog = useSession((session) => session.dialog);
  switch (dialog?.name) {
    case 'paste':
      return <PasteDialog initialText={dialog.text} />;
    case 'replaceOrAdd':
      return <ReplaceOrAddDialog incoming={dialog.incoming} />;
    case 'columns':
      return <ColumnsDialog question={dialog.question} />;
    case 'settings':
      return <SettingsDialog />;
    case 'export':
      return <ExportDialog initialSubject={dialog.subject} />;
    case 'receipt':
      return <ReceiptDialog />;
    case 'mergeTopic':
      return <MergeTopicDialog topic={dialog.topic} />;
    case 'splitTopic':
      return <SplitTopicDialog topic={dialog.topic} />;
    case 'movePapers':
      return <MovePapersDialog papers={dialog.papers} />;
    case 'guideTopic':
      return <GuideTopicDialog examples={dialog.examples} />;
    case 'changes':
      return <ChangesDialog />;
    case 'quality':
      return <QualityDialog />;
    case 'vocabulary':
      return <VocabularyDialog />;
    case 'nameTopics':
      return <NameTopicsDialog />;
    case 'palette':
      return <CommandPalette />;
    case 'help':
      return <HelpDialog />;
    default:
      return null;
  }
}
