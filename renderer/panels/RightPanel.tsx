import { selectOnlyTopic } from '../state/topicDetail.ts';
import { useSession } from '../state/page.ts';
import { PaperPanel } from './PaperPanel.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';
import { TopicPanel } from './TopicPanel.tsx';

/** What was chosen: one paper, those in hand, or one topic. */
export function RightPanel() {
  const isPaperOpen = useSession((session) => session.explore.present.paper !== null);
  const isSelected = useSession((session) => session.explore.present.selection.length > 0);
  const isTopicOpen = useSession((session) => selectOnlyTopic(session) !== null);
  if (isPaperOpen) return <PaperPanel />;
  return isSelected || !isTopicOpen ? <SelectionPanel /> : <TopicPanel />;
}
