import type { Analysis } from '../../analysis.ts';
import { packLevels } from './packLevels.ts';

/** The arrays of an analysis by the names that a project file gives them. */
export function arraysOf(analysis: Analysis): Readonly<Record<ArrayName, Float32Array | Int32Array>> {
  const { vocabulary, matrix, vectors, labels, belonging, secondTopics, found, neighbors, positions } = analysis;
  const levels = packLevels(analysis);
  return {
    documentFrequency: vocabulary.documentFrequency,
    titleFrequency: vocabulary.titleFrequency,
    'matrix.data': matrix.data,
    'matrix.indices': matrix.indices,
    'matrix.indptr': matrix.indptr,
    vectors: vectors.data,
    labels,
    belonging,
    secondTopics,
    'found.labels': found.labels,
    'found.belonging': found.belonging,
    'found.secondTopics': found.secondTopics,
    'levels.labels': levels.labels,
    'levels.parents': levels.parents,
    'neighbors.indices': neighbors.indices,
    'neighbors.distances': neighbors.distances,
    positions,
  };
}

/** The type of each array. */
export const arrayTypes = {
  documentFrequency: Int32Array,
  titleFrequency: Int32Array,
  'matrix.data': Float32Array,
  'matrix.indices': Int32Array,
  'matrix.indptr': Int32Array,
  vectors: Float32Array,
  labels: Int32Array,
  belonging: Float32Array,
  secondTopics: Int32Array,
  'found.labels': Int32Array,
  'found.belonging': Float32Array,
  'found.secondTopics': Int32Array,
  'levels.labels': Int32Array,
  'levels.parents': Int32Array,
  'neighbors.indices': Int32Array,
  'neighbors.distances': Float32Array,
  positions: Float32Array,
} as const;

/** The name that a project file gives an array. */
export type ArrayName = keyof typeof arrayTypes;
