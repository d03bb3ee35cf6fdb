import { editTopics } from '../commands/editTopics.ts';
import { usePage, useSession } from '../state/page.ts';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import { TopicChoice } from './TopicChoice.tsx';

/** Chooses the topic with which one is merged. */
export function MergeTopicDialog({ topic }: { readonly topic: number }) {
  const page = usePage();
  const close = useCloseDialog();
  const topics = useSession((session) => session.project!.mainMap.topics);
  const merge = (other: number) => {
    close();
    void editTopics(page, { kind: 'merge', topics: [topic, other] });
  };
  return (
    <DialogFrame title={`Merge “${topics[topic].name}” with`}>
      <TopicChoice topics={topics.filter(({ id }) => id !== topic)} onChoose={merge} />
    </DialogFrame>
  );
}
