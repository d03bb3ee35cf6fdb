import { useEffect, useState } from 'react';

/** How many papers an import would read in the text; null while it is being read, in slices that leave the page free. */
export function usePapersIn(text: string): number | null {
  const [found, setFound] = useState<{ readonly text: string; readonly n: number } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    const read = (task: ReturnType<Importer['importPapers']>) => {
      const end = performance.now() + sliceMs;
      let step = task.next();
      while (!step.done && performance.now() < end) step = task.next();
      if (step.done) setFound({ text, n: step.value.papers.length });
      else timer = setTimeout(read, 0, task);
    };
    const begin = async () => {
      // The readers of every format are a fifth of the program, which a page without a pasted text need not load.
      const { importPapers } = await import('../../src/import/importPapers.ts');
      if (!isOver) read(importPapers([{ name: 'pasted text', bytes: new TextEncoder().encode(text) }]));
    };
    let isOver = false;
    let timer = setTimeout(begin, typingPauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);
  return found?.text === text ? found.n : null;
}

type Importer = typeof import('../../src/import/importPapers.ts');

const sliceMs = 12;
const typingPauseMs = 200;
