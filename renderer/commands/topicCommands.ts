import { isIdle } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import type { Dialog } from '../state/dialog.ts';
import type { Session } from '../state/session.ts';
import { editTopics, topicFromPapers } from './editTopics.ts';

/** Commands that change topics: those chosen in the list, or the papers in hand. */
export const topicCommands: readonly Command[] = [
  {
    name: 'merge-topics',
    title: 'Merge the chosen topics',
    group: 'Topics',
    isAvailable: (session) => isIdle(session) && chosenTopics(session).length > 1,
    run: async (context) => {
      await editTopics(context, { kind: 'merge', topics: chosenTopics(context.store.read()) });
    },
  },
  ofTopic('merge-topic', 'Merge the topic with another…', (context, topic) =>
    open(context, { name: 'mergeTopic', topic }),
  ),
  ofTopic('split-topic', 'Split the topic…', (context, topic) => open(context, { name: 'splitTopic', topic })),
  ofTopic('pin-topic', 'Pin the topic', async (context, topic) => {
    await editTopics(context, { kind: 'pin', topic });
  }),
  ofTopic('delete-topic', 'Delete the topic', async (context, topic) => {
    await editTopics(context, { kind: 'delete', topic });
  }),
  {
    name: 'move-papers',
    title: 'Move papers to a topic…',
    group: 'Topics',
    keys: ['m'],
    isAvailable: (session) => isIdle(session) && papersInHand(session).length > 0,
    run: (context) => open(context, { name: 'movePapers', papers: papersInHand(context.store.read()) }),
  },
  {
    name: 'topic-from-papers',
    title: 'Make the papers a topic of their own',
    group: 'Topics',
    isAvailable: (session) => isIdle(session) && papersInHand(session).length > 0,
    run: async (context) => {
      await topicFromPapers(context, papersInHand(context.store.read()));
    },
  },
  {
    name: 'guide-topic',
    title: 'New topic from words…',
    group: 'Topics',
    isAvailable: isIdle,
    run: (context) => open(context, { name: 'guideTopic', examples: context.store.read().explore.present.selection }),
  },
  {
    name: 'assign-papers',
    title: 'Put papers in no topic into the nearest',
    group: 'Topics',
    isAvailable: (session) => isIdle(session) && session.project!.mainMap.labels.includes(-1),
    run: async (context) => {
      await editTopics(context, { kind: 'assign' });
    },
  },
  {
    name: 'quality',
    title: 'Quality of the topics…',
    group: 'Topics',
    isAvailable: isIdle,
    run: (context) => open(context, { name: 'quality' }),
  },
  {
    name: 'vocabulary',
    title: 'Vocabulary…',
    group: 'Topics',
    isAvailable: isIdle,
    run: (context) => open(context, { name: 'vocabulary' }),
  },
  {
    name: 'name-topics',
    title: 'Names by a language model…',
    group: 'Topics',
    isAvailable: isIdle,
    run: (context) => open(context, { name: 'nameTopics' }),
  },
  {
    name: 'changes',
    title: 'List of changes…',
    group: 'Topics',
    isAvailable: isIdle,
    run: (context) => open(context, { name: 'changes' }),
  },
];

/** Whether the topics that are shown are those that can be edited. */
export function isMainLevel({ project }: Session): boolean {
  return project !== null && project.view.map === project.mainMap;
}

/** The papers that were taken in hand, else the one that is open. */
export function papersInHand({ explore }: Session): Uint32Array {
  const { selection, paper } = explore.present;
  if (selection.length > 0 || paper === null) return selection;
  return Uint32Array.of(paper);
}

/** A command for the one topic that is chosen. */
function ofTopic(
  name: string,
  title: string,
  run: (context: CommandContext, topic: number) => void | Promise<void>,
): Command {
  return {
    name,
    title,
    group: 'Topics',
    isAvailable: (session) => isIdle(session) && chosenTopics(session).length === 1,
    run: (context) => run(context, chosenTopics(context.store.read())[0]),
  };
}

function chosenTopics(session: Session): readonly number[] {
  return isMainLevel(session) ? session.explore.present.topics : [];
}

function open({ store }: CommandContext, dialog: Dialog): void {
  store.dispatch({ type: 'dialog/opened', dialog });
}
