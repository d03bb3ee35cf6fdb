import { useSession } from '../state/page.ts';
import { PaperPanel } from './PaperPanel.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';

/** What was chosen: one paper, or those in hand. */
export function RightPanel() {
  const isPaperOpen = useSession((session) => session.explore.present.paper !== null);
  return isPaperOpen ? <PaperPanel /> : <SelectionPanel />;
}
