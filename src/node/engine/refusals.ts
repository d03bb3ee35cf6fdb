import { checkSettings } from '../../analyze.ts';
import { createFailure } from '../../host/failure.ts';
import type { FileReceipt } from '../../paper.ts';
import type { Settings } from '../../settings.ts';
import { hasShape } from '../project/hasShape.ts';
import { factShapes } from '../project/shapes.ts';

/** Fails where files hold no paper, with the first reason that they gave. */
export function refuseNothing(files: readonly FileReceipt[], nPapers: number) {
  const nFound = files.reduce((sum, file) => sum + file.found, 0);
  if (nPapers > 0 && nFound > 0) return;
  const problem = files.flatMap((file) => file.problems)[0];
  const file = problem ? `${problem.file}: ` : '';
  throw createFailure(
    'no-papers',
    `${file}${problem?.message ?? 'There are no papers to open. Choose a file or paste a list.'}`,
  );
}

/** Fails where settings cannot work on so many papers, or are none. */
export function refuseSettings(nPapers: number, settings: Settings) {
  const mistake = hasShape(settings, factShapes.settings)
    ? checkSettings(nPapers, settings)
    : 'These settings cannot be read.';
  if (mistake) throw createFailure('bad-settings', mistake);
}
