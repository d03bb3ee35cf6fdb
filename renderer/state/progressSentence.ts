import type { OverallProgress } from '../../src/host/contract.ts';
import type { Stage } from '../../src/task.ts';

const doing: Readonly<Record<Stage, string>> = {
  import: 'Reading the papers',
  text: 'Finding the terms',
  vectors: 'Comparing the papers by their terms',
  clusters: 'Grouping the papers into topics',
  topics: 'Naming the topics',
  neighbors: 'Finding each paper’s nearest',
  projection: 'Placing the papers on the map',
  save: 'Keeping the result',
};

/** What is going on and how far it is: "Naming the topics: 62 %, about 4 s left". */
export function progressSentence(progress: OverallProgress | null): string {
  if (!progress) return 'Starting';
  const percent = `${Math.round(100 * progress.overall)} %`;
  return `${doing[progress.stage]}: ${percent}${timeLeft(progress.secondsLeft)}`;
}

function timeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 1) return ', almost done';
  if (seconds < 90) return `, about ${Math.ceil(seconds)} s left`;
  return `, about ${Math.round(seconds / 60)} min left`;
}
