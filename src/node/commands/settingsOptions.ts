import { clusterEngines, defaultSettings } from '../../settings.ts';
import type { ClusterEngine, Settings } from '../../settings.ts';
import { usageError } from './command.ts';
import type { CommandInput, CommandOption } from './command.ts';
import { numberOption } from './parseInput.ts';
import { readVocabulary, vocabularyOptions } from './vocabularyOptions.ts';

const { vectors, projection, seed } = defaultSettings;

/** The options that a map's settings have on the command line. */
export const settingsOptions: readonly CommandOption[] = [
  { name: 'topics', value: 'N|auto', help: 'Number of topics; auto (the default) chooses it.' },
  {
    name: 'engine',
    value: 'NAME',
    help: 'How topics are found: kmeans (the default), leiden, hdbscan, ward or average.',
  },
  {
    name: 'max-unassigned',
    value: 'X',
    help: 'Largest share of papers left in no topic, those that belong to theirs the least (0), e.g. 0.1.',
  },
  { name: 'seed', value: 'N', help: `Start of the random numbers (${seed}): same papers, same seed, same map.` },
  {
    name: 'dims',
    value: 'N',
    help: `Most dimensions that papers are reduced to (${vectors.nDimensions}); fewer for few papers.`,
  },
  {
    name: 'reduction',
    value: 'auto|svd|random-projection',
    help: 'How: exactly, or sooner by chance; auto (the default) projects by chance beyond 1,500,000 papers.',
  },
  {
    name: 'neighbors',
    value: 'N',
    help: `More of the whole with more, more detail with fewer (${projection.nNeighbors}).`,
  },
  { name: 'min-dist', value: 'X', help: `Tighter clumps when smaller, 0 to 1 (${projection.minDist}).` },
  {
    name: 'other-languages',
    value: 'keep|drop|separate',
    help: 'Papers that are not in English: like any others (keep), in no topic, or a topic for each language.',
  },
  ...vocabularyOptions,
  { name: 'threads', value: 'N', help: 'Most threads to use; the map is the same with any number.' },
];

/** The settings that a command's options ask for. */
export function readSettings(input: CommandInput): Settings {
  return {
    ...defaultSettings,
    text: { ...defaultSettings.text, ...readVocabulary(input), languages: readLanguages(input) },
    vectors: {
      ...vectors,
      reduction: readReduction(input),
      nDimensions: numberOption(input, 'dims', vectors.nDimensions, { least: 2, isWhole: true }),
    },
    clusters: {
      k: readTopics(input),
      engine: readEngine(input),
      maxUnassigned: numberOption(input, 'max-unassigned', defaultSettings.clusters.maxUnassigned, {
        least: 0,
        most: 0.99,
      }),
    },
    projection: {
      ...projection,
      nNeighbors: numberOption(input, 'neighbors', projection.nNeighbors, { least: 2, isWhole: true }),
      minDist: numberOption(input, 'min-dist', projection.minDist, { least: 0, most: 1 }),
    },
    seed: numberOption(input, 'seed', seed, { least: -(2 ** 31), most: 2 ** 32 - 1, isWhole: true }),
  };
}

/** How many threads the options allow; undefined when they don't say. */
export function readThreads(input: CommandInput): number | undefined {
  if (input.text('threads') === undefined) return undefined;
  return numberOption(input, 'threads', 1, { least: 1, isWhole: true });
}

function readEngine(input: CommandInput): ClusterEngine {
  const text = input.text('engine') ?? 'kmeans';
  if (text === 'kmeans') return 'auto';
  const engine = clusterEngines.find((name) => name === text);
  if (engine !== undefined) return engine;
  throw usageError(`--engine is "${text}". Give kmeans, leiden, hdbscan, ward or average.`);
}

function readLanguages(input: CommandInput): Settings['text']['languages'] {
  const text = input.text('other-languages') ?? defaultSettings.text.languages;
  if (text === 'keep' || text === 'drop' || text === 'separate') return text;
  throw usageError(`--other-languages is "${text}". Give keep, drop or separate.`);
}

function readReduction(input: CommandInput): Settings['vectors']['reduction'] {
  const text = input.text('reduction') ?? vectors.reduction;
  if (text === 'auto' || text === 'svd' || text === 'random-projection') return text;
  throw usageError(`--reduction is "${text}". Give auto, svd or random-projection.`);
}

function readTopics(input: CommandInput): number | null {
  const text = input.text('topics');
  if (text === undefined || text === 'auto') return null;
  const k = Number(text);
  if (text.trim() !== '' && Number.isInteger(k) && k >= 1) return k;
  throw usageError(`--topics is "${text}". Give a whole number from 1, or auto.`);
}
