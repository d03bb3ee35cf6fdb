import { useEffect, useState } from 'react';
import { importPapers } from '../../src/import/importPapers.ts';

/** How many papers an import would read in the text; null while it is being read, in slices that leave the page free. */
export function usePapersIn(text: string): number | null {
  const [found, setFound] = useState<{ readonly text: string; readonly n: number } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    const task = importPapers([{ name: 'pasted text', bytes: new TextEncoder().encode(text) }]);
    const read = () => {
      const end = performance.now() + sliceMs;
      let step = task.next();
      while (!step.done && performance.now() < end) step = task.next();
      if (step.done) setFound({ text, n: step.value.papers.length });
      else timer = setTimeout(read);
    };
    let timer = setTimeout(read, typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return found?.text === text ? found.n : null;
}

const sliceMs = 12;
const typingPauseMs = 200;
