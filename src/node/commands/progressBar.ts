import type { Stage } from '../../task.ts';
import type { ProgressBar } from './command.ts';

const doing: Readonly<Record<Stage, string>> = {
  import: 'Reading papers',
  text: 'Finding terms',
  vectors: 'Weighing terms',
  clusters: 'Finding topics',
  topics: 'Naming topics',
  neighbors: 'Finding neighbours',
  projection: 'Placing papers',
  save: 'Saving',
};

const barWidth = 24;

/** A bar that redraws one line of a terminal; anything else hears nothing. */
export function createProgressBar(terminal: NodeJS.WriteStream): ProgressBar {
  if (!terminal.isTTY) return { update: () => {}, clear: () => {} };
  return {
    update({ stage, overall, secondsLeft }) {
      const full = Math.round(overall * barWidth);
      const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
      const left = secondsLeft === null ? '' : `, about ${Math.max(1, Math.round(secondsLeft))} s left`;
      const line = `${doing[stage as Stage].padEnd(18)} ${bar} ${Math.floor(overall * 100)} %${left}`;
      terminal.write(`\r\x1b[K${line.slice(0, (terminal.columns || 80) - 1)}`);
    },
    clear: () => terminal.write('\r\x1b[K'),
  };
}
