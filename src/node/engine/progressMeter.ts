import type { OverallProgress } from '../../host/contract.ts';
import { stages } from '../../task.ts';
import type { Progress, Stage } from '../../task.ts';

/** Turns the progress of stages into the progress of the whole. */
export interface ProgressMeter {
  /** Takes what the task says; `seconds` have passed since the start. */
  update(progress: Progress, seconds: number): OverallProgress;
  /** The last progress again with the time left as it is now; null before the first. */
  later(seconds: number): OverallProgress | null;
}

/**
 * Each stage's usual share of a build's time: measured on 2,966 to 24,000 real abstracts with the default settings on
 * two threads. The projection goes on beside clusters and topics, and has mostly ended with them.
 */
const stageShares: Readonly<Record<Stage, number>> = {
  import: 0.07,
  text: 0.17,
  vectors: 0.06,
  neighbors: 0.06,
  clusters: 0.42,
  topics: 0.17,
  projection: 0.04,
  save: 0.01,
};

const secondsBeforeEstimate = 1;
const shareBeforeEstimate = 0.04;

/**
 * A meter of one task. The whole begins at the first stage that is heard of, so that a task whose first stages come
 * from the last analysis still goes from 0 to 1.
 */
export function createProgressMeter(): ProgressMeter {
  let base: number | null = null;
  let last: OverallProgress | null = null;
  let estimate: number | null = null;
  let estimatedAt = 0;

  const secondsLeft = (overall: number, seconds: number) => {
    if (seconds < secondsBeforeEstimate || overall < shareBeforeEstimate) return null;
    const now = (seconds / overall) * (1 - overall);
    const expected = estimate === null ? now : Math.max(0, estimate - (seconds - estimatedAt));
    estimate = expected + 0.3 * (now - expected);
    estimatedAt = seconds;
    return estimate;
  };

  return {
    update({ stage, fraction }, seconds) {
      const before = shareBefore(stage);
      base ??= before;
      const share = before + stageShares[stage] * Math.min(1, Math.max(0, fraction));
      const overall = Math.min(1, Math.max(last?.overall ?? 0, (share - base) / (1 - base)));
      last = { stage, fraction, overall, secondsLeft: secondsLeft(overall, seconds) };
      return last;
    },
    later(seconds) {
      if (last) last = { ...last, secondsLeft: secondsLeft(last.overall, seconds) };
      return last;
    },
  };
}

function shareBefore(stage: Stage): number {
  return stages.slice(0, stages.indexOf(stage)).reduce((sum, earlier) => sum + stageShares[earlier], 0);
}
