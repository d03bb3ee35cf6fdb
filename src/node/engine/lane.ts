import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import type { StageSeconds } from '../../analysis.ts';
import type { CancelSignal, OnProgress } from '../../host/contract.ts';
import { createFailure } from '../../host/failure.ts';
import type { Task } from '../../task.ts';
import type { ProjectFace } from '../project/project.ts';
import type { Jobs } from './jobs.ts';
import { createProgressMeter } from './progressMeter.ts';
import type { WorkerReply, WorkerRequest } from './workerMessages.ts';

/** One worker thread, started when first needed, that does one job after another. */
export interface Lane {
  /**
   * The job's result, null once it was cancelled. Rejects with the job's failure, with 'out-of-memory', or with a bug;
   * the next job finds a working worker in every case.
   */
  run<K extends keyof Jobs>(kind: K, request: JobRequest<K>, options?: JobOptions): Promise<JobResult<K> | null>;
  /** Starts the worker before its first job. */
  start(): void;
  /** Cancels every job and ends the worker. */
  close(): Promise<void>;
}

/** Who hears of a job's progress, and what cancels it. */
export interface JobOptions {
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
  /** Hears what the map of a project shows before the rest of its file has been read. */
  readonly onFace?: (face: ProjectFace) => void;
}

/** What a job yielded, with the seconds that each of its stages took. */
export interface JobResult<K extends keyof Jobs> {
  readonly value: JobValue<K>;
  readonly seconds: StageSeconds;
}

/** What a job of this kind is given. */
export type JobRequest<K extends keyof Jobs> = Parameters<Jobs[K]>[0];
/** What a job of this kind yields. */
export type JobValue<K extends keyof Jobs> = ReturnType<Jobs[K]> extends Task<infer T> | Promise<infer T> ? T : never;

interface Job {
  readonly message: WorkerRequest;
  readonly meter: ReturnType<typeof createProgressMeter>;
  readonly onProgress: OnProgress | undefined;
  readonly onFace: JobOptions['onFace'];
  readonly settle: (outcome: { value: unknown; seconds: StageSeconds } | null) => void;
  readonly fail: (error: Error) => void;
  startedMs: number;
}

/** A worker that does not stop within this time after a cancel is ended: together less than 200 ms. */
const patienceMs = 120;
const heartbeatMs = 400;

/** A lane whose worker runs the script at `path` with up to nThreads threads, within the given limits or those of the program. */
export function createLane(path: string, resourceLimits?: ResourceLimits, nThreads = 1): Lane {
  const waiting: Job[] = [];
  let running: Job | null = null;
  let worker: Worker | null = null;
  let nextId = 0;

  const startNext = () => {
    running = waiting.shift() ?? null;
    if (!running) return worker?.unref();
    running.startedMs = performance.now();
    worker ??= startWorker();
    worker.ref();
    worker.postMessage(running.message);
  };

  const startWorker = () => {
    const started = new Worker(path, { stdout: true, resourceLimits, workerData: { nThreads } });
    started.on('message', (reply: WorkerReply) => worker === started && hear(reply));
    started.on('error', (error) => worker === started && lose(crashFailure(error)));
    started.on('exit', () => worker === started && lose(crashFailure(new Error('its thread ended'))));
    return started;
  };

  const hear = (reply: WorkerReply) => {
    if (!running || reply.id !== running.message.id) return;
    if (reply.kind === 'progress') {
      const progress = running.meter.update(reply.progress, secondsSince(running.startedMs));
      return running.onProgress?.(reply.preview ? { ...progress, preview: reply.preview } : progress);
    }
    if (reply.kind === 'face') return running.onFace?.(reply.face);
    const job = running;
    startNext();
    if (reply.kind === 'failed') {
      const { code, message, details } = reply.failure;
      job.fail(createFailure(code, message, details));
    } else job.settle(reply.kind === 'done' ? reply : null);
  };

  const lose = (error: Error | null) => {
    const job = running;
    void worker?.terminate();
    worker = null;
    startNext();
    if (error) job?.fail(error);
    else job?.settle(null);
  };

  const cancel = (job: Job) => {
    Atomics.store(job.message.cancelled, 0, 1);
    if (job === running) return void setTimeout(() => job === running && lose(null), patienceMs);
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    job.settle(null);
  };

  return {
    run: (kind, request, { onProgress, onFace, signal } = {}) =>
      new Promise((resolve, reject) => {
        const heartbeat = setInterval(() => {
          const progress = job === running ? job.meter.later(secondsSince(job.startedMs)) : null;
          if (progress) onProgress?.(progress);
        }, heartbeatMs);
        const onAbort = () => cancel(job);
        const end = () => {
          clearInterval(heartbeat);
          signal?.removeEventListener('abort', onAbort);
        };
        const cancelled = new Int32Array(new SharedArrayBuffer(4));
        const job: Job = {
          message: { id: nextId++, kind, request, cancelled },
          meter: createProgressMeter(),
          onProgress,
          onFace,
          settle: (outcome) => (end(), resolve(outcome as never)),
          fail: (error) => (end(), reject(error)),
          startedMs: 0,
        };
        if (signal?.aborted) return job.settle(null);
        signal?.addEventListener('abort', onAbort);
        waiting.push(job);
        if (!running) startNext();
      }),

    start() {
      worker ??= startWorker();
      if (!running) worker.unref();
    },

    async close() {
      for (const job of waiting.splice(0)) job.settle(null);
      const ended = worker;
      worker = null;
      running?.settle(null);
      running = null;
      await ended?.terminate();
    },
  };
}

function crashFailure(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return createFailure(
      'out-of-memory',
      'There is not enough memory for so many papers. Open fewer of them, or close other programs.',
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return createFailure(
    'bug',
    `The analysis stopped unexpectedly: ${message.replace(/\.$/, '')}. Nothing was changed; try again.`,
    error instanceof Error ? error.stack : undefined,
  );
}

function secondsSince(startMs: number): number {
  return (performance.now() - startMs) / 1000;
}
