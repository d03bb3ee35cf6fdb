import { areSamePapers, combinePapers, noPapers, toPaperSet, togglePaper } from '../../src/map/paperSets.ts';
import type { SelectMode } from '../../src/map/paperSets.ts';
import type { Camera } from '../../src/map/camera.ts';
import { areSameFilters, clickValue, withFilter } from './fieldFilter.ts';
import type { FieldFilter } from './fieldFilter.ts';
import type { MapChange, MapStep } from './mapSteps.ts';
import type { Action } from './reduce.ts';

/** What the person has chosen to look at; all of it can be undone. */
export interface Exploration {
  /** The level of topics that is shown, counted from the main one: -1 is the next broader, 1 the next finer. */
  readonly level: number;
  /** Topics of the level that the filter lets through, ascending; none: no filter by topic. */
  readonly topics: readonly number[];
  /** Whole years, both included; null: no filter by year. */
  readonly years: YearRange | null;
  /** Filters by fields, at most one a field, in the order in which they were chosen. */
  readonly fields: readonly FieldFilter[];
  /** Papers to which the map is narrowed; null: no such filter. */
  readonly within: PaperGroup | null;
  readonly query: string;
  /** The paper whose details are shown, as an index. */
  readonly paper: number | null;
  /** The papers in hand: ascending, each once; empty: none. They are no filter. */
  readonly selection: Uint32Array;
}

/** Papers by name. */
export interface PaperGroup {
  readonly name: string;
  /** Ascending, each once. */
  readonly papers: Uint32Array;
}

/** Two whole years, both included, the first not after the last. */
export type YearRange = readonly [first: number, last: number];

/** Choices of the past or of what was undone, with what the step from or to them changed besides. */
export interface ExploreStep extends Exploration {
  /** What it changed of the map itself; missing: nothing but the choices. */
  readonly change?: MapChange;
  /** Where the map stood, which flew elsewhere for the choice; missing: it stayed. */
  readonly camera?: Camera;
}

/** The choices of a session, with those before and those undone. */
export interface ExploreHistory {
  readonly past: readonly ExploreStep[];
  readonly present: Exploration;
  readonly future: readonly ExploreStep[];
}

/** What the person chooses, undoes and redoes. */
export type ExploreAction =
  | { readonly type: 'topic/clicked'; readonly topic: number; readonly isAdding: boolean }
  | { readonly type: 'topics/chosen'; readonly topics: readonly number[] }
  /** `topics`: those of that level that stand for the chosen ones. */
  | { readonly type: 'level/chosen'; readonly level: number; readonly topics: readonly number[] }
  | { readonly type: 'topics/inverted'; readonly nTopics: number }
  | { readonly type: 'years/chosen'; readonly years: YearRange | null }
  /** Takes the place of the field's filter; without values there is none any more. */
  | { readonly type: 'field/filtered'; readonly filter: FieldFilter }
  | { readonly type: 'field/clicked'; readonly name: string; readonly value: string; readonly isAdding: boolean }
  | { readonly type: 'field/removed'; readonly name: string }
  | { readonly type: 'within/chosen'; readonly within: PaperGroup | null }
  | { readonly type: 'query/typed'; readonly query: string }
  /** Papers in any order join those in hand. */
  | { readonly type: 'papers/selected'; readonly papers: ArrayLike<number>; readonly mode: SelectMode }
  /** The paper joins those in hand or leaves them; the first one takes the open paper along. */
  | { readonly type: 'paper/toggled'; readonly paper: number }
  | { readonly type: 'paper/chosen'; readonly paper: number | null }
  | { readonly type: 'filter/cleared' }
  /** The map flew from here to what was chosen last. */
  | { readonly type: 'camera/left'; readonly camera: Camera }
  /** `camera`: where the map stands now. */
  | { readonly type: 'explore/undone'; readonly camera?: Camera }
  | { readonly type: 'explore/redone'; readonly camera?: Camera }
  | { readonly type: 'explore/restored'; readonly exploration: Exploration };

/** Nothing chosen: the whole map. */
export const wholeMap: Exploration = {
  level: 0,
  topics: [],
  years: null,
  fields: [],
  within: null,
  query: '',
  paper: null,
  selection: noPapers,
};

/** The history of a session that has just begun. */
export const freshHistory: ExploreHistory = { past: [], present: wholeMap, future: [] };

/** The choices after `action`. Typing on at one query is one step of the history. */
export function reduceExplore(history: ExploreHistory, action: Action): ExploreHistory {
  switch (action.type) {
    case 'explore/undone':
      return undo(history, action.camera);
    case 'explore/redone':
      return redo(history, action.camera);
    case 'camera/left':
      return leave(history, action.camera);
    case 'explore/restored':
      return { past: [], present: action.exploration, future: [] };
    case 'project/shown':
      if (action.step) return stepTo(history, action.step);
      return action.isSamePapers ? { past: [], present: { ...history.present, topics: [] }, future: [] } : freshHistory;
    case 'query/typed': {
      const present = { ...history.present, query: action.query };
      const isTypingOn = history.past.length > 0 && isSameBeginning(history.present.query, action.query);
      return isTypingOn ? { ...history, present, future: [] } : advance(history, present);
    }
    default:
      return advance(history, explore(history.present, action));
  }
}

const longestHistory = 100;

function explore(now: Exploration, action: Action): Exploration {
  switch (action.type) {
    case 'topic/clicked':
      return { ...now, topics: clickTopic(now.topics, action.topic, action.isAdding) };
    case 'topics/chosen':
      return { ...now, topics: [...new Set(action.topics)].sort((a, b) => a - b) };
    case 'level/chosen':
      return { ...now, level: action.level, topics: action.topics };
    case 'topics/inverted':
      return { ...now, topics: invert(now.topics, action.nTopics) };
    case 'years/chosen':
      return { ...now, years: action.years };
    case 'field/filtered':
      return { ...now, fields: withFilter(now.fields, action.filter) };
    case 'field/clicked':
      return { ...now, fields: clickValue(now.fields, action.name, action.value, action.isAdding) };
    case 'field/removed':
      return { ...now, fields: now.fields.filter(({ name }) => name !== action.name) };
    case 'within/chosen':
      return { ...now, within: action.within };
    case 'paper/chosen':
      return { ...now, paper: action.paper };
    case 'papers/selected':
      return withSelection(now, combinePapers(now.selection, toPaperSet(action.papers), action.mode));
    case 'paper/toggled': {
      const isFirst = now.selection.length === 0 && now.paper !== null && now.paper !== action.paper;
      const selection = togglePaper(isFirst ? Uint32Array.of(now.paper!) : now.selection, action.paper);
      // Who walks from paper to paper by keyboard goes on from the open one.
      return action.paper === now.paper ? { ...now, selection } : withSelection(now, selection);
    }
    case 'filter/cleared':
      return { ...now, topics: [], years: null, fields: [], within: null, query: '' };
    default:
      return now;
  }
}

/** A selection shows itself: the open paper makes way for it. */
function withSelection(now: Exploration, selection: Uint32Array): Exploration {
  return { ...now, selection, paper: selection.length > 0 ? null : now.paper };
}

function clickTopic(topics: readonly number[], topic: number, isAdding: boolean): readonly number[] {
  const isChosen = topics.includes(topic);
  if (!isAdding) return isChosen && topics.length === 1 ? [] : [topic];
  return isChosen ? topics.filter((other) => other !== topic) : [...topics, topic].sort((a, b) => a - b);
}

function invert(topics: readonly number[], nTopics: number): readonly number[] {
  const chosen = new Set(topics);
  return chosen.size === 0 ? [] : Array.from({ length: nTopics }, (_, t) => t).filter((topic) => !chosen.has(topic));
}

function advance(history: ExploreHistory, present: Exploration): ExploreHistory {
  if (isSame(history.present, present)) return history;
  return { past: [...history.past, history.present].slice(-longestHistory), present, future: [] };
}

/** Whether one is the other typed on. */
function isSameBeginning(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

function undo({ past, present, future }: ExploreHistory, camera?: Camera): ExploreHistory {
  const previous = past.at(-1);
  return previous && !previous.change
    ? { past: past.slice(0, -1), present: bare(previous), future: [stoodAt(present, previous, camera), ...future] }
    : { past, present, future };
}

function redo({ past, present, future }: ExploreHistory, camera?: Camera): ExploreHistory {
  const next = future[0];
  return next && !next.change
    ? { past: [...past, stoodAt(present, next, camera)], present: bare(next), future: future.slice(1) }
    : { past, present, future };
}

/** The first flight after a choice is the one that its undoing takes back. */
function leave(history: ExploreHistory, camera: Camera): ExploreHistory {
  const last = history.past.at(-1);
  return !last || last.camera ? history : { ...history, past: history.past.with(-1, { ...last, camera }) };
}

/** The choices that are left for a step, with where the map stands where the step flies back. */
function stoodAt(left: Exploration, { camera: target }: ExploreStep, camera?: Camera): ExploreStep {
  return target && camera ? { ...left, camera } : left;
}

/** The choices after a step that changed the map. One of an earlier session, which these choices do not know, keeps them. */
function stepTo({ past, present, future }: ExploreHistory, { direction, change, topics }: MapStep): ExploreHistory {
  const carried = { ...present, topics };
  if (direction === 'made')
    return { past: [...past, { ...present, change }].slice(-longestHistory), present: carried, future: [] };
  if (direction === 'undone') {
    const previous = past.at(-1);
    const isKnown = previous?.change !== undefined;
    return {
      past: isKnown ? past.slice(0, -1) : past,
      present: isKnown ? bare(previous) : carried,
      future: [{ ...present, change }, ...future],
    };
  }
  const next = future[0];
  const isKnown = next?.change !== undefined;
  return {
    past: [...past, { ...present, change }],
    present: isKnown ? bare(next) : carried,
    future: isKnown ? future.slice(1) : future,
  };
}

function bare({ change: _, camera: __, ...exploration }: ExploreStep): Exploration {
  return exploration;
}

function isSame(a: Exploration, b: Exploration): boolean {
  return (
    a.level === b.level &&
    a.query === b.query &&
    a.paper === b.paper &&
    a.years?.[0] === b.years?.[0] &&
    a.years?.[1] === b.years?.[1] &&
    a.topics.length === b.topics.length &&
    a.topics.every((topic, i) => topic === b.topics[i]) &&
    areSameFilters(a.fields, b.fields) &&
    a.within === b.within &&
    areSamePapers(a.selection, b.selection)
  );
}
