import type { SideTask } from '../threads.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { fitCurve } from './fitCurve.ts';
import { fuzzyGraph } from './fuzzyGraph.ts';
import { layout } from './layout.ts';

/** What to lay out; every thread sees the arrays. */
export interface PapersToLayOut extends Arrangement {
  readonly minDist: number;
  /** Set to the result (flat n x 2). */
  readonly positions: Float32Array;
  /** Set to the positions after each epoch, and how many epochs there have been. */
  readonly seen: Float32Array;
  readonly nSeen: Int32Array;
}

/** Lays papers out by the whole gradient; a thread may do so while another names the topics. */
export const layoutPapers: SideTask<PapersToLayOut> = {
  name: 'layoutPapers',
  *run({ minDist, positions, seen, nSeen, ...arrangement }, threads) {
    const nEpochs = arrangement.vectors.nRows <= 10_000 ? 200 : 100;
    const onEpoch = (now: Float32Array) => {
      seen.set(now);
      nSeen[0]++;
    };
    const options = { curve: fitCurve(minDist), nEpochs, onEpoch };
    const arranged = yield* arrange(arrangement, (near, initial) =>
      layout(fuzzyGraph(near), initial, options, threads),
    );
    positions.set(arranged);
  },
};
