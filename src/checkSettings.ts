import { clusterEngines } from './settings.ts';
import type { Settings } from './settings.ts';

/**
 * What is wrong with settings that cannot be meant, in one sentence with numbers and remedy; null when an analysis can run.
 * Settings that a small corpus cannot fill (neighbours, dimensions) are no mistake: the analysis lowers them by itself.
 */
export function checkSettings(nPapers: number, settings: Settings): string | null {
  const { text, vectors, clusters, projection } = settings;
  if (nPapers < 1) return 'There are no papers to analyse. Add a file, or paste titles and abstracts.';
  if (!isWhole(text.maxNGram, 1, 3)) return `Terms can be 1 to 3 words long, not ${text.maxNGram}. Choose 1, 2 or 3.`;
  const minDf = text.minDocumentFrequency;
  if (minDf !== null && !isWhole(minDf, 1, Infinity))
    return `A term needs at least 1 paper, not ${minDf}. Choose a whole number from 1 on.`;
  if (minDf !== null && minDf > nPapers)
    return `No term can stand in ${minDf} papers; there are ${nPapers}. Lower the least number of papers for a term.`;
  if (!(text.maxDocumentFrequency > 0 && text.maxDocumentFrequency <= 1))
    return `The largest share of papers for a term is ${text.maxDocumentFrequency}. Choose a share above 0 and up to 1.`;
  if (!['keep', 'drop', 'separate'].includes(text.languages))
    return `Papers in other languages can be kept, dropped or separated, not "${text.languages}". Choose one of the three.`;
  const synonyms = text.synonyms.find((line) => !/[^\s=][^=]*=.*[^\s=,;]/.test(line));
  if (synonyms !== undefined)
    return `"${synonyms.slice(0, 60)}" names no synonyms. Write a line such as "LLM = large language model".`;
  const phrase = text.phrases.find((one) => !/^\s*\S+(?:\s+\S+){1,5}\s*$/.test(one));
  if (phrase !== undefined) return `"${phrase.slice(0, 60)}" is no phrase of 2 to 6 words. Change it, or leave it out.`;
  if (!['auto', 'svd', 'random-projection'].includes(vectors.reduction))
    return `Terms are reduced by svd or by random-projection, not by "${vectors.reduction}". Choose one of the two, or auto.`;
  if (!isWhole(vectors.nDimensions, 2, Infinity))
    return `Vectors need at least 2 dimensions, not ${vectors.nDimensions}. Choose a whole number from 2 on.`;
  const { k } = clusters;
  if (k !== null && !isWhole(k, 1, Infinity))
    return `The number of topics is ${k}. Choose a whole number from 1 on, or let it be chosen.`;
  if (k !== null && k > nPapers)
    return `${k} topics need at least ${k} papers; there are ${nPapers}. Add papers or lower the number of topics.`;
  if (!clusterEngines.includes(clusters.engine))
    return `Topics cannot be found by "${clusters.engine}". Choose one of ${clusterEngines.join(', ')}.`;
  if (!(clusters.maxUnassigned >= 0 && clusters.maxUnassigned < 1))
    return `The share of papers in no topic is ${clusters.maxUnassigned}. Choose a share from 0 to less than 1.`;
  if (!isWhole(projection.nNeighbors, 2, Infinity))
    return `The map needs at least 2 neighbours, not ${projection.nNeighbors}. Choose a whole number from 2 on.`;
  if (!(projection.minDist >= 0 && projection.minDist <= 1))
    return `The least distance is ${projection.minDist}. Choose a number from 0 to 1.`;
  if (!Number.isSafeInteger(settings.seed)) return `The seed is ${settings.seed}. Choose a whole number.`;
  return null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
