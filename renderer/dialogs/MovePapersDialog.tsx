import { Button } from 'react-aria-components';
import { movePapers, topicFromPapers } from '../commands/editTopics.ts';
import { usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import { TopicChoice } from './TopicChoice.tsx';

/** Chooses where papers go: to a topic, out of all of them, or into one of their own. */
export function MovePapersDialog({ papers }: { readonly papers: ArrayLike<number> }) {
  const page = usePage();
  const close = useCloseDialog();
  const topics = useSession((session) => session.project!.mainMap.topics);
  const run = (act: () => Promise<boolean>) => {
    close();
    void act();
  };
  return (
    <DialogFrame
      title={`Move ${counted(papers.length, 'paper', 'papers')} to`}
      actions={
        <>
          <Button className="button aside" onPress={() => run(() => movePapers(page, papers, -1))}>
            Out of every topic
          </Button>
          <Button className="button" onPress={() => run(() => topicFromPapers(page, papers))}>
            A topic of their own
          </Button>
        </>
      }
    >
      <TopicChoice topics={topics} onChoose={(topic) => run(() => movePapers(page, papers, topic))} />
    </DialogFrame>
  );
}
