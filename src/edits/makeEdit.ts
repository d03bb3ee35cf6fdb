import type { LoggedEdit } from '../edit.ts';
import type { Steps } from '../task.ts';
import type { Board } from './board.ts';
import type { Corpus } from './corpus.ts';
import { guideTopic } from './guideTopic.ts';
import { assignRest, deleteTopic, gatherPapers, movePapers } from './movePapers.ts';
import { mergeTopics } from './mergeTopics.ts';
import { pinTopic, renameTopic, renameTopics } from './pinTopic.ts';
import { splitByTerm, splitTopic } from './splitTopic.ts';

/** What an edit did to a board: the place that it made or changed (-1: none) and what there is to say, or why it did nothing. */
export type Made = { readonly place: number; readonly note: string } | { readonly failure: string };

/** Makes one edit on the board. A board on which it fails stays as it was. */
export function* makeEdit(board: Board, edit: LoggedEdit, corpus: Corpus): Steps<Made> {
  switch (edit.kind) {
    case 'merge':
      return mergeTopics(board, edit.topics, corpus);
    case 'split':
      return yield* splitTopic(board, edit.topic, edit.into, corpus);
    case 'splitByTerm':
      return splitByTerm(board, edit.topic, edit.term, corpus);
    case 'rename':
      return renameTopic(board, edit.topic, edit.name, corpus);
    case 'renameAll':
      return renameTopics(board, edit.topics, edit.names, corpus);
    case 'move':
      return movePapers(board, edit.papers, edit.to, corpus);
    case 'gather':
      return gatherPapers(board, edit.papers, edit.name, corpus);
    case 'delete':
      return deleteTopic(board, edit.topic, corpus);
    case 'assign':
      return yield* assignRest(board, corpus);
    case 'pin':
      return yield* pinTopic(board, edit.papers, edit.name, corpus);
    case 'guide':
      return guideTopic(board, edit, corpus);
    case 'withdraw':
      return { place: -1, note: '' };
  }
}
