import type { Settings } from '../../src/settings.ts';
import type { MapStep } from '../state/mapSteps.ts';
import type { CommandContext } from './command.ts';
import { runWork } from './runWork.ts';
import { showStep } from './showStep.ts';

/** Analyses the open papers with other settings; the old map stays when it fails or is cancelled. */
export async function analyzeAgain(
  context: CommandContext,
  settings: Settings,
  direction: MapStep['direction'] = 'made',
): Promise<void> {
  const before = context.store.read().project!.view.settings;
  const view = await runWork(context, 'Making the map anew', (onProgress, signal) =>
    context.services.analyze(settings, onProgress, signal),
  );
  const change =
    direction === 'undone'
      ? ({ kind: 'settings', before: settings, after: before } as const)
      : ({ kind: 'settings', before, after: settings } as const);
  if (view) showStep(context.store, view, direction, change);
}
