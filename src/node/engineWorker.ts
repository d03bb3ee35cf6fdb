import { parentPort, workerData } from 'node:worker_threads';
import { failureData } from '../host/failure.ts';
import type { ProgressOnMap } from '../task.ts';
import { createJobs } from './engine/jobs.ts';
import { runTask } from './engine/runTask.ts';
import { shareArrays } from './engine/shareArrays.ts';
import { createThreadPool } from './engine/threadPool.ts';
import type { WorkerReply, WorkerRequest } from './engine/workerMessages.ts';
import type { ReadingProgress } from './project/readProject.ts';

/** Answers the engine's jobs one after another; a job hears of its cancellation between two steps. */
const { nThreads } = workerData as { nThreads: number };
const jobs = createJobs(createThreadPool(new URL('./kernelWorker.js', import.meta.url), nThreads));
const progressMs = 50;
/** A map that settles need not be sent as often as a number. */
const previewMs = 500;
const port = parentPort!;
const send = (reply: WorkerReply) => port.postMessage(reply);
const seconds = () => performance.now() / 1000;

type KnownFace = Required<Pick<ReadingProgress, 'face'>>;

port.on('message', async ({ id, kind, request, cancelled }: WorkerRequest) => {
  try {
    const started = (jobs[kind] as (request: unknown) => ReturnType<(typeof jobs)[typeof kind]>)(request);
    if (started instanceof Promise) return send({ id, kind: 'done', value: await started, seconds: {} });
    let sent = -Infinity;
    let shown = -Infinity;
    const outcome = runTask<unknown>(
      started,
      seconds,
      () => Atomics.load(cancelled, 0) === 1,
      (progress) => {
        if ('face' in progress) return send({ id, kind: 'face', face: shareArrays((progress as KnownFace).face) });
        const now = performance.now();
        const isShown = 'preview' in progress && now - shown >= previewMs;
        if (!isShown && now - sent < progressMs) return;
        sent = now;
        const { stage, fraction } = progress;
        if (!isShown) return send({ id, kind: 'progress', progress: { stage, fraction } });
        shown = now;
        const preview = (progress as ProgressOnMap).preview();
        port.postMessage({ id, kind: 'progress', progress: { stage, fraction }, preview } satisfies WorkerReply, [
          preview.buffer,
        ]);
      },
    );
    if (outcome) send({ id, kind: 'done', value: shareArrays(outcome.value), seconds: outcome.seconds });
    else send({ id, kind: 'cancelled' });
  } catch (error) {
    send({ id, kind: 'failed', failure: failureData(error) });
  }
});
