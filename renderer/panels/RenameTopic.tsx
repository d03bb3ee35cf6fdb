import { useEffect, useRef, useState } from 'react';
import type { Topic } from '../../src/analysis.ts';
import { editTopics } from '../commands/editTopics.ts';
import { usePage } from '../state/page.ts';

/** The name of a topic to be written over in its row. Enter and leaving it take the name, Escape does not. */
export function RenameTopic({ topic, onDone }: { readonly topic: Topic; readonly onDone: () => void }) {
  const page = usePage();
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const [name, setName] = useState(topic.name);
  // The menu that asked for this gives the focus back to its button as it closes.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.select(), menuClosesMs);
    return () => clearTimeout(timer);
  }, []);
  const end = (isTaken: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone();
    const written = name.trim();
    if (isTaken && written !== topic.name) void editTopics(page, { kind: 'rename', topic: topic.id, name: written });
  };
  return (
    <input
      ref={field}
      className="input rename"
      aria-label={`Name of ${topic.name}`}
      value={name}
      maxLength={200}
      spellCheck={false}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The key would press the button that has the focus next: that which cancels.
        event.preventDefault();
        end(event.key === 'Enter');
      }}
    />
  );
}

const menuClosesMs = 50;
