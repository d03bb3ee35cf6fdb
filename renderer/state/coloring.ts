import type { MapTrust } from '../../src/host/contract.ts';
import { readHandColors } from '../../src/map/handColors.ts';
import type { HandColors } from '../../src/map/handColors.ts';
import type { Action } from './reduce.ts';
import { asObject } from './savedValues.ts';

/** What the colour of a paper says. */
export type ColorBy =
  | { readonly kind: 'topic' | 'year' | 'belonging' | 'score' | 'trust' | 'continuity' }
  | { readonly kind: 'field'; readonly name: string };

/** How the map is coloured, and what of its faithfulness is shown. */
export interface Coloring {
  readonly by: ColorBy;
  /** Colours that the person gave by topic name; they follow a topic that is named otherwise. */
  readonly byHand: HandColors;
  /** Places where papers are drawn together that do not belong together are shaded. */
  readonly isDoubtShown: boolean;
  /** How faithful the map is; null until it has been asked for and has come. */
  readonly trust: MapTrust | null;
}

/** What happens to the colours. */
export type ColoringAction =
  | { readonly type: 'coloring/changed'; readonly change: Partial<Pick<Coloring, 'by' | 'isDoubtShown'>> }
  /** `color` null: the topic has the colour again that it was given. */
  | { readonly type: 'topic/colored'; readonly name: string; readonly color: string | null }
  | { readonly type: 'trust/arrived'; readonly trust: MapTrust }
  | { readonly type: 'coloring/restored'; readonly coloring: Coloring };

/** Papers in the colours of their topics. */
export const defaultColoring: Coloring = { by: { kind: 'topic' }, byHand: {}, isDoubtShown: false, trust: null };

/** The colouring after `action`. */
export function reduceColoring(coloring: Coloring, action: Action): Coloring {
  switch (action.type) {
    case 'coloring/changed':
      return { ...coloring, ...action.change };
    case 'topic/colored': {
      const { [action.name]: _, ...others } = coloring.byHand;
      return { ...coloring, byHand: action.color === null ? others : { ...others, [action.name]: action.color } };
    }
    case 'trust/arrived':
      return { ...coloring, trust: action.trust };
    case 'coloring/restored':
      return action.coloring;
    case 'project/shown':
      // Papers may lie elsewhere now.
      return action.isSamePapers ? { ...coloring, trust: null } : defaultColoring;
    default:
      return coloring;
  }
}

/** The colouring as plain JSON values. */
export function writeColoring({ by, byHand, isDoubtShown }: Coloring): unknown {
  return { by, byHand: Object.entries(byHand), isDoubtShown };
}

/** The colouring that some JSON describes, as far as it can be used. */
export function readColoring(saved: Readonly<Record<string, unknown>>): Coloring {
  return {
    by: readColorBy(asObject(saved.by)),
    byHand: readHandColors(saved.byHand),
    isDoubtShown: saved.isDoubtShown === true,
    trust: null,
  };
}

const kinds = ['topic', 'year', 'belonging', 'score', 'trust', 'continuity'] as const;

function readColorBy({ kind, name }: Readonly<Record<string, unknown>>): ColorBy {
  if (kind === 'field' && typeof name === 'string') return { kind, name };
  return { kind: kinds.find((one) => one === kind) ?? 'topic' };
}

/** What a colouring is called. */
export function titleOfColoring(by: ColorBy): string {
  return by.kind === 'field' ? by.name : titles[by.kind];
}

const titles: Readonly<Record<(typeof kinds)[number], string>> = {
  topic: 'Topic',
  year: 'Year',
  belonging: 'How firmly in its topic',
  score: 'Match with the search',
  trust: 'Are its neighbours on the map near?',
  continuity: 'Are its nearest papers drawn nearby?',
};
