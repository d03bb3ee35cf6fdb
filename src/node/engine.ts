import { availableParallelism } from 'node:os';
import { createLane } from './engine/lane.ts';
import type { Lane } from './engine/lane.ts';

/**
 * Does the heavy work of one window in worker threads: long analyses in one, of which the newest wins, errands in another, so that
 * a project can be saved while an analysis runs, and what a person waits for in a third, so that a search waits for neither.
 */
export interface Engine {
  /** Cancels the analysis that runs, whose promise resolves to null, and starts this one. */
  analysis: Lane['run'];
  /** Does this in the thread of analyses where none runs there; else, and once an analysis begins, it resolves to null. */
  spare: Lane['run'];
  /** Does this after the errands that wait. */
  errand: Lane['run'];
  /** Answers this at once. */
  question: Lane['run'];
  /** Starts the threads of analyses and errands at once, for those who know that they will need them. */
  prepare(): void;
  /** Gives back what the last analysis left in memory, which the next one has to compute again. */
  forget(): Promise<void>;
  /** Ends the threads; what runs resolves to null. */
  close(): Promise<void>;
}

/** An engine whose threads run the built worker at `workerPath`; an analysis divides its heavy loops among nThreads. */
export function createEngine(workerPath: string, nThreads = threadsOfMachine()): Engine {
  const analyses = createLane(workerPath, undefined, nThreads);
  const errands = createLane(workerPath);
  const questions = createLane(workerPath);
  let newest = new AbortController();
  let nAnalyses = 0;
  const analyse: Lane['run'] = (kind, request, { signal, ...hearers } = {}) => {
    newest.abort();
    const own = (newest = new AbortController());
    if (signal?.aborted) own.abort();
    const onAbort = () => own.abort();
    signal?.addEventListener('abort', onAbort);
    nAnalyses++;
    return analyses.run(kind, request, { ...hearers, signal: own.signal }).finally(() => {
      nAnalyses--;
      signal?.removeEventListener('abort', onAbort);
    });
  };
  return {
    analysis: analyse,
    spare: (...job) => (nAnalyses > 0 ? Promise.resolve(null) : analyse(...job)),
    errand: errands.run,
    question: questions.run,
    prepare() {
      analyses.start();
      errands.start();
    },
    forget: analyses.close,
    async close() {
      await Promise.all([analyses.close(), errands.close(), questions.close()]);
    },
  };
}

/** More than eight threads wait for memory rather than compute. */
function threadsOfMachine(): number {
  return Math.min(8, availableParallelism());
}
