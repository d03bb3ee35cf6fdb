import { useEffect, useState } from 'react';
import { tellFailure } from '../commands/runWork.ts';
import { usePage } from '../state/page.ts';

/**
 * What the host answers to a question that `key` tells from every other; null until it has. Of a newer question the old
 * answer is not shown; a failure becomes a notice.
 */
export function useAnswer<T>(key: unknown, ask: (() => Promise<T>) | null): T | null {
  const { store } = usePage();
  const [answer, setAnswer] = useState<{ readonly key: unknown; readonly value: T } | null>(null);
  useEffect(() => {
    if (!ask) return;
    let isCurrent = true;
    ask().then(
      (value) => isCurrent && setAnswer({ key, value }),
      (error: unknown) => isCurrent && tellFailure(store, error),
    );
    return () => {
      isCurrent = false;
    };
    // `ask` is another function at every drawing; the key says whether it asks for something else.
  }, [key, ask === null]);
  return answer && answer.key === key ? answer.value : null;
}
