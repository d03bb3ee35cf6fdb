import type { Analysis } from '../analysis.ts';
import type { Edit, EditEntry, EditLog, LoggedEdit, PaperNumbers, TopicRef } from '../edit.ts';
import type { Paper } from '../paper.ts';
import { topicRef } from './findTopic.ts';

/** The map on which a person edits. */
export interface EditedMap {
  readonly papers: readonly Paper[];
  readonly analysis: Pick<Analysis, 'labels' | 'topics'>;
  readonly log: EditLog;
}

/** An edit as an entry at the end of the log, or a sentence that says what is wrong with it. What was undone is dropped. */
export function logEdit(edit: Edit, map: EditedMap): { readonly log: EditLog } | { readonly failure: string } {
  const failure = findMistake(edit, map);
  if (failure) return { failure };
  const { entries, nDone } = map.log;
  const id = 1 + entries.reduce((most, entry) => Math.max(most, entry.id), 0);
  const entry: EditEntry = { id, sentence: sentenceOf(edit, map), edit: durable(edit, map) };
  return { log: { entries: [...entries.slice(0, nDone), entry], nDone: nDone + 1 } };
}

const longestName = 200;
const mostParts = 50;

/** What is wrong with an edit, in one sentence; null when it can be tried. */
function findMistake(edit: Edit, map: EditedMap): string | null {
  const { topics } = map.analysis;
  const isTopic = (topic: number) => Number.isInteger(topic) && topic >= 0 && topic < topics.length;
  const isPaper = (paper: number) => Number.isInteger(paper) && paper >= 0 && paper < map.papers.length;
  const noTopic = 'There is no such topic on the map. Choose another one.';
  const noPaper = 'There is no such paper on the map. Choose another one.';
  if ('topic' in edit && !isTopic(edit.topic)) return noTopic;
  if ('papers' in edit && edit.papers.length === 0) return 'No paper is chosen. Choose some first.';
  if ('papers' in edit && ![...edit.papers].every(isPaper)) return noPaper;
  const names = 'name' in edit ? [edit.name] : 'names' in edit ? edit.names : [];
  const tooLong = names.find(({ length }) => length > longestName);
  if (tooLong) return `A topic's name has ${longestName} letters at most; this one has ${tooLong.length}.`;
  switch (edit.kind) {
    case 'merge':
      if (!edit.topics.every(isTopic)) return noTopic;
      return new Set(edit.topics).size < 2 ? 'One topic cannot be merged with itself. Choose two or more.' : null;
    case 'renameAll':
      if (!edit.topics.every(isTopic) || new Set(edit.topics).size < edit.topics.length) return noTopic;
      return edit.topics.length === 0 || edit.names.length !== edit.topics.length
        ? 'Choose topics to rename, and give each a name.'
        : null;
    case 'split': {
      const { size, name } = topics[edit.topic];
      if (!Number.isInteger(edit.into) || edit.into < 2 || edit.into > mostParts) {
        return `A topic is split into 2 to ${mostParts}, not into ${edit.into}.`;
      }
      return edit.into > size ? `“${name}” has ${size} papers, too few to split into ${edit.into}.` : null;
    }
    case 'splitByTerm':
      return edit.term.trim() === '' ? 'Give a term to split by.' : null;
    case 'move':
      return edit.to === -1 || isTopic(edit.to) ? null : noTopic;
    case 'guide':
      if (![...edit.examples].every(isPaper)) return noPaper;
      if (edit.words.trim() === '' && edit.examples.length === 0) return 'Give a few words, or example papers.';
      return Number.isInteger(edit.count) && edit.count >= 1 ? null : 'A topic needs at least one paper.';
    case 'withdraw': {
      const isThere = map.log.entries.slice(0, map.log.nDone).some(({ id }) => id === edit.entry);
      return isThere ? null : 'There is no such change in the log.';
    }
    default:
      return null;
  }
}

function durable(edit: Edit, { papers, analysis }: EditedMap): LoggedEdit {
  const ref = (topic: number): TopicRef =>
    topicRef(analysis.topics[topic].name, membersOf(analysis.labels, topic), { papers });
  const ids = (numbers: PaperNumbers) => Array.from(numbers, (paper) => papers[paper].id);
  switch (edit.kind) {
    case 'merge':
      return { kind: 'merge', topics: [...new Set(edit.topics)].map(ref) };
    case 'split':
      return { kind: 'split', topic: ref(edit.topic), into: edit.into };
    case 'splitByTerm':
      return { kind: 'splitByTerm', topic: ref(edit.topic), term: edit.term.trim() };
    case 'rename':
      return { kind: 'rename', topic: ref(edit.topic), name: oneLine(edit.name) };
    case 'renameAll':
      return { kind: 'renameAll', topics: edit.topics.map(ref), names: edit.names.map(oneLine) };
    case 'move':
      return { kind: 'move', papers: ids(edit.papers), to: edit.to < 0 ? null : ref(edit.to) };
    case 'gather':
      return { kind: 'gather', papers: ids(edit.papers), name: oneLine(edit.name) };
    case 'delete':
      return { kind: 'delete', topic: ref(edit.topic) };
    case 'pin': {
      const { name } = analysis.topics[edit.topic];
      return { kind: 'pin', papers: ids(membersOf(analysis.labels, edit.topic)), name };
    }
    case 'guide': {
      const { words, examples, count, name } = edit;
      return { kind: 'guide', words: oneLine(words), examples: ids(examples), count, name: oneLine(name) };
    }
    case 'assign':
    case 'withdraw':
      return edit;
  }
}

/** What was done, as the list of changes says it. */
function sentenceOf(edit: Edit, { analysis, log }: EditedMap): string {
  const name = (topic: number) => `“${analysis.topics[topic].name}”`;
  switch (edit.kind) {
    case 'merge':
      return `Merged ${listed([...new Set(edit.topics)].map(name))}`;
    case 'split':
      return `Split ${name(edit.topic)} into ${edit.into}`;
    case 'splitByTerm':
      return `Split ${name(edit.topic)} by “${edit.term.trim()}”`;
    case 'rename':
      if (oneLine(edit.name) === '') return `Gave ${name(edit.topic)} the name of its terms`;
      return `Renamed ${name(edit.topic)} to “${oneLine(edit.name)}”`;
    case 'renameAll':
      return `Gave new names to ${edit.topics.length === 1 ? '1 topic' : `${edit.topics.length} topics`}`;
    case 'move':
      return edit.to < 0
        ? `Took ${countPapers(edit.papers.length)} out of every topic`
        : `Moved ${countPapers(edit.papers.length)} to ${name(edit.to)}`;
    case 'gather':
      return `Made a topic of ${countPapers(edit.papers.length)}${called(edit.name)}`;
    case 'delete':
      return `Deleted ${name(edit.topic)}`;
    case 'assign':
      return 'Put the papers in no topic into the nearest ones';
    case 'pin':
      return `Pinned ${name(edit.topic)}`;
    case 'guide': {
      const nExamples = edit.examples.length > 0 ? [countPapers(edit.examples.length)] : [];
      const words = edit.words.trim() === '' ? [] : [`“${oneLine(edit.words)}”`];
      return `Made a topic of what is like ${[...words, ...nExamples].join(' and ')}${called(edit.name)}`;
    }
    case 'withdraw': {
      const entry = log.entries.find(({ id }) => id === edit.entry);
      return `Took back: ${entry?.sentence ?? ''}`;
    }
  }
}

function called(name: string): string {
  return oneLine(name) === '' ? '' : `, called “${oneLine(name)}”`;
}

function countPapers(count: number): string {
  return count === 1 ? '1 paper' : `${count.toLocaleString('en-US')} papers`;
}

function listed(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function membersOf(labels: Int32Array, topic: number): Int32Array {
  return Int32Array.from(labels.keys()).filter((paper) => labels[paper] === topic);
}
