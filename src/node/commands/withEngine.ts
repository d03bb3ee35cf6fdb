import { createFailure } from '../../host/failure.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine.ts';
import type { Project } from '../project/project.ts';
import { findPlaces } from '../places.ts';
import type { Output } from './command.ts';

/** Runs `use` with an engine that ends with it, of nThreads threads or what suits the machine. */
export async function withEngine<T>(use: (engine: Engine) => Promise<T>, nThreads?: number): Promise<T> {
  const engine = createEngine(findPlaces().engineWorker, nThreads);
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

/** A job's result; a failure once the person cancelled it. */
export async function finished<T>(answer: Promise<T | null>, output: Output): Promise<T> {
  try {
    const result = await answer;
    if (result !== null) return result;
  } finally {
    output.progress.clear();
  }
  throw createFailure('disconnected', 'Cancelled; nothing was written.');
}

/** The project in a file. */
export async function readProjectFile(engine: Engine, path: string, output: Output): Promise<Project> {
  const options = { signal: output.signal, onProgress: output.progress.update };
  const { value } = await finished(engine.errand('read', { name: path, path }, options), output);
  return value;
}
