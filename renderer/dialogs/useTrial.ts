import { useEffect, useRef, useState } from 'react';
import type { OverallProgress } from '../../src/host/contract.ts';
import { isFailure } from '../../src/host/failure.ts';

/** A long question that a dialog asks when told to. */
export interface Trial<T> {
  /** null: nothing is being asked. */
  readonly progress: OverallProgress | 'starting' | null;
  /** The answer to the question as it stands; null: none yet. */
  readonly answer: T | null;
  /** Why there is none, in a sentence; '' otherwise. */
  readonly complaint: string;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/** Asks a long question with progress and cancel; an answer is forgotten once `question` is another, and closing the dialog cancels. */
export function useTrial<T>(
  ask: (onProgress: (progress: OverallProgress) => void, signal: AbortSignal) => Promise<T | null>,
  question: unknown,
): Trial<T> {
  const key = JSON.stringify(question);
  const [progress, setProgress] = useState<Trial<T>['progress']>(null);
  const [result, setResult] = useState<{ key: string; answer: T | null; complaint: string } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const current = result?.key === key ? result : null;

  const start = async () => {
    running.current?.abort();
    const controller = (running.current = new AbortController());
    const isCurrent = () => running.current === controller;
    setProgress('starting');
    setResult(null);
    try {
      const answer = await ask((next) => isCurrent() && setProgress(next), controller.signal);
      if (isCurrent() && answer) setResult({ key, answer, complaint: '' });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const complaint = isFailure(error) ? message : `This did not work, because of a fault in Topograph: ${message}`;
      if (isCurrent() && !controller.signal.aborted) setResult({ key, answer: null, complaint });
    } finally {
      if (isCurrent()) setProgress(null);
    }
  };

  return {
    progress,
    answer: current?.answer ?? null,
    complaint: current?.complaint ?? '',
    start: () => void start(),
    cancel: () => running.current?.abort(),
    forget: () => setResult(null),
  };
}
