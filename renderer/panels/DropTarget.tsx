import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { bringIn } from '../commands/openPapers.ts';
import { droppedFiles } from '../host/droppedFiles.ts';
import { isWriting } from '../host/isWriting.ts';
import { usePage } from '../state/page.ts';
import '../styles/dropTarget.css';

/** Takes files and text that are dropped or pasted anywhere on the page. */
export function DropTarget() {
  const page = usePage();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const { store } = page;
    // What is dragged within the page is no paper on its way in.
    let isOwnDrag = false;
    const isBusy = () => store.read().work !== null;
    const take = (data: DataTransfer | null) => {
      const hasFiles = data !== null && data.files.length > 0;
      const text = data?.getData('text/plain') ?? '';
      if (isBusy()) return;
      store.dispatch({ type: 'dialog/closed' });
      if (hasFiles) void droppedFiles(data).then((files) => bringIn(page, files));
      else if (text.trim() !== '') store.dispatch({ type: 'dialog/opened', dialog: { name: 'paste', text } });
    };
    const isForeign = (event: DragEvent) => {
      if (isOwnDrag) return false;
      return !isWriting(event.target) || event.dataTransfer?.types.includes('Files');
    };
    const drag = (event: DragEvent) => {
      if (!isForeign(event)) return;
      event.preventDefault();
      setIsOver(!isBusy());
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!isForeign(event)) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      if (!isWriting(event.target) && !store.read().dialog) take(event.clipboardData);
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    window.addEventListener('dragstart', () => (isOwnDrag = true), { signal });
    window.addEventListener('dragend', () => (isOwnDrag = false), { signal });
    window.addEventListener('dragover', drag, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => listeners.abort();
  }, [page]);
  if (!isOver) return null;
  return (
    <div className="drop-target">
      <p>
        <FileDown size={20} aria-hidden />
        Drop to map these papers
      </p>
    </div>
  );
}
