import type { StageSeconds } from '../../analysis.ts';
import type { HostFailure } from '../../host/contract.ts';
import type { Progress } from '../../task.ts';
import type { ProjectFace } from '../project/project.ts';
import type { Jobs } from './jobs.ts';

/** What the engine asks of a worker. */
export interface WorkerRequest {
  readonly id: number;
  readonly kind: keyof Jobs;
  readonly request: unknown;
  /** Shared; 1 once the job is given up. */
  readonly cancelled: Int32Array;
}

/** What a worker says of the job `id`. */
export type WorkerReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress; readonly preview?: Float32Array }
  | { readonly id: number; readonly kind: 'face'; readonly face: ProjectFace }
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown; readonly seconds: StageSeconds }
  | { readonly id: number; readonly kind: 'cancelled' }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: HostFailure };
