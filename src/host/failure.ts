import type { HostFailure } from './contract.ts';

/** An error that says what a person can do about it: thrown by a host, sent as data, thrown again in the page. */
export type FailureError = Error & HostFailure;

/** The error to throw for a failure; `message` is one sentence with the remedy. */
export function createFailure(code: HostFailure['code'], message: string, details?: string): FailureError {
  return Object.assign(new Error(message), { name: 'HostFailure', code, ...(details !== undefined && { details }) });
}

/** Whether an error is a failure that its message explains, rather than a bug. */
export function isFailure(error: unknown): error is FailureError {
  return error instanceof Error && error.name === 'HostFailure' && 'code' in error && error.code !== 'bug';
}

/** Anything thrown, as data: failures as they are, everything else as a bug with its stack in the details. */
export function failureData(error: unknown): HostFailure {
  if (isFailure(error)) return { code: error.code, message: error.message };
  if (error instanceof Error && error.name === 'HostFailure') {
    const { message, details } = error as FailureError;
    return { code: 'bug', message, details };
  }
  const [message, details] = error instanceof Error ? [error.message, error.stack] : [String(error), undefined];
  return { code: 'bug', message: message || 'Something went wrong.', ...(details !== undefined && { details }) };
}
