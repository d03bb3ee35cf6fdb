import type { TopicRef } from '../edit.ts';
import { clusterSizes } from '../kmeans/partition.ts';
import { enoughRestarts, restarts } from '../kmeans/restarts.ts';
import { sphericalKmeans } from '../kmeans/sphericalKmeans.ts';
import { takeRows } from '../kmeans/takeRows.ts';
import type { Steps } from '../task.ts';
import { addPlace, freshPlace, membersOf } from './board.ts';
import type { Board } from './board.ts';
import type { Corpus } from './corpus.ts';
import { isZeroRow } from './directions.ts';
import { findTopic } from './findTopic.ts';
import { papersHolding } from './findTerms.ts';
import type { Made } from './makeEdit.ts';

/** Divides a topic into so many by what its papers say; the largest part stays at its place. */
export function* splitTopic(board: Board, ref: TopicRef, into: number, corpus: Corpus): Steps<Made> {
  const found = findTopic(board, ref, corpus);
  if ('failure' in found) return found;
  const { vectors, seed } = corpus;
  const members = membersOf(board, found.place).filter((paper) => !isZeroRow(vectors, paper));
  const rows = takeRows(vectors, members);
  const options = { engine: sphericalKmeans, nRestarts: enoughRestarts(members.length, 4) };
  const { k, labels } = members.length < into ? none : yield* restarts(rows, into, seed, options);
  if (k < into) {
    return {
      failure: `“${ref.name}” cannot be split into ${into}: too few of its papers differ. Split it into fewer.`,
    };
  }
  const sizes = clusterSizes(labels, k);
  const largest = sizes.indexOf(Math.max(...sizes));
  board.places[found.place] = freshPlace;
  for (let part = 0; part < k; part++) {
    if (part === largest) continue;
    const papers = members.filter((_, i) => labels[i] === part);
    addPlace(board, papers, null);
  }
  return { place: found.place, note: '' };
}

const none = { k: 0, labels: new Int32Array(0) };

/** Divides a topic into the papers that hold a term, which get a place of their own, and the others. */
export function splitByTerm(board: Board, ref: TopicRef, term: string, corpus: Corpus): Made {
  const found = findTopic(board, ref, corpus);
  if ('failure' in found) return found;
  const members = membersOf(board, found.place);
  const holders = papersHolding(term, members, corpus);
  if (holders.length === 0) return { failure: `No paper of “${ref.name}” holds “${term}”. Choose another term.` };
  if (holders.length === members.length) {
    return { failure: `Every paper of “${ref.name}” holds “${term}”. Choose another term.` };
  }
  board.places[found.place] = freshPlace;
  return { place: addPlace(board, holders, null), note: '' };
}
