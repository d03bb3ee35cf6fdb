import { createFailure } from '../host/failure.ts';
import type { Engine } from './engine.ts';
import type { JobOptions } from './engine/lane.ts';
import type { FileSource } from './files.ts';
import type { Project, ProjectFace } from './project/project.ts';

/** A project of which the map is known, and the rest by and by. */
export interface Opening {
  readonly face: ProjectFace;
  /** All of it; a failure says what of the file is damaged. */
  whole(): Promise<Project>;
}

/** Opens a project file as soon as its map can be shown, and reads on; null when cancelled before. */
export async function openProject(engine: Engine, file: FileSource, options: JobOptions): Promise<Opening | null> {
  let reading!: Promise<Project | null>;
  const face = await new Promise<ProjectFace | null>((resolve, reject) => {
    let isShown = false;
    const onFace = (face: ProjectFace) => {
      isShown = true;
      resolve(face);
    };
    const onProgress: JobOptions['onProgress'] = (progress) => isShown || options.onProgress?.(progress);
    const job = engine.analysis('read', file, { signal: options.signal, onProgress, onFace });
    reading = job.then((done) => done && done.value);
    reading.then(resolve, reject);
  });
  if (!face) return null;

  /** Another file that was opened, but did not come to be shown, ends the reading of this one. */
  const readAgain = async () => {
    const again = await engine.errand('read', file);
    if (!again) throw createFailure('disconnected', 'The window was closed before this was done.');
    if (isSame(again.value, face)) return again.value;
    throw createFailure('bad-file', `${file.name} has changed since its map was shown. Open it again.`);
  };
  return {
    face,
    async whole() {
      const before = reading;
      const project = await before;
      if (project) return project;
      if (reading === before) reading = readAgain();
      return (await reading)!;
    },
  };
}

function isSame(project: ProjectFace, shown: ProjectFace): boolean {
  const [a, b] = [project.analysis, shown.analysis];
  return a.positions.length === b.positions.length && a.positions.every((x, i) => x === b.positions[i]);
}
