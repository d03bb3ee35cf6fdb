import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { commands } from '../commands/commands.ts';
import { flyTo } from '../commands/flyTo.ts';
import { printKeys } from '../commands/shortcuts.ts';
import { isMac } from '../host/platform.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { runCommand, usePage } from '../state/page.ts';
import '../styles/commandPalette.css';
import { stringAt, unpackStrings } from '../../src/strings.ts';
import { useCloseDialog } from './DialogFrame.tsx';

/** Finds a command, a topic or a paper by its words and runs it with Enter. */
export function CommandPalette() {
  const close = useCloseDialog();
  const entries = useEntries();
  const papers = usePaperEntries();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(
    () => [...filterEntries(entries, words).slice(0, mostShown), ...papers(words)],
    [entries, papers, words],
  );
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    // After the dialog has given the focus back, so that a command can move it.
    setTimeout(entry.run);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      const next = (active + step + found.length) % found.length;
      setActive(next);
      document.getElementById(entryId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[active]);
    }
  };
  return (
    <ModalOverlay
      className="dialog-veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <Modal className="command-palette popover">
        <Dialog aria-label="Find a command">
          <input
            role="combobox"
            aria-label="Command, topic or paper"
            aria-expanded
            aria-controls="palette-list"
            aria-activedescendant={found.length > 0 ? entryId(active) : undefined}
            placeholder="Command, topic or paper"
            autoFocus
            spellCheck={false}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setActive(0);
            }}
            onKeyDown={press}
          />
          <ul id="palette-list" role="listbox" aria-label="Commands, topics and papers">
            {found.map((entry, i) => (
              <li
                key={entry.id}
                id={entryId(i)}
                role="option"
                aria-selected={i === active}
                onPointerMove={() => setActive(i)}
                onClick={() => run(entry)}
              >
                {entry.color && <span className="swatch" style={{ background: entry.color }} />}
                <span className="title">{entry.title}</span>
                {entry.keys ? <kbd>{entry.keys}</kbd> : <span className="meta">{entry.group}</span>}
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="none meta">No command, topic or paper has these words.</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly keys?: string;
  readonly color?: string;
  readonly run: () => void;
}

const mostShown = 60;

function entryId(i: number): string {
  return `palette-entry-${i}`;
}

function useEntries(): readonly Entry[] {
  const page = usePage();
  const colors = useTopicColors();
  return useMemo(() => {
    const session = page.store.read();
    const available = commands.filter(
      ({ name, isAvailable }) => name !== 'palette' && (isAvailable?.(session, page.shell) ?? true),
    );
    const ofCommands: Entry[] = available.map(({ name, title, group, keys }) => ({
      id: name,
      title: title.replace('…', ''),
      group,
      keys: keys && printKeys(keys[0], isMac),
      run: () => runCommand(page, name),
    }));
    const ofTopics: Entry[] = (session.project?.view.map.topics ?? []).map(({ id, name }) => ({
      id: `topic-${id}`,
      title: name,
      group: 'Go to topic',
      color: colors[id],
      run() {
        page.store.dispatch({ type: 'topics/chosen', topics: [id] });
        flyTo(page, (map) => map.focusTopic(id));
      },
    }));
    return [...ofCommands, ...ofTopics];
  }, [page, colors]);
}

const mostPapers = 20;

/** Finds papers by words of their titles, each from its beginning on; none for less than two letters. */
function usePaperEntries(): (words: string) => readonly Entry[] {
  const page = usePage();
  const colors = useTopicColors();
  return useMemo(() => {
    const map = page.store.read().project?.view.map;
    let titles: readonly string[] | null = null;
    return (text) => {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      if (!map || words.join('').length < 2) return [];
      titles ??= unpackStrings(map.titles).map((title) => ` ${title.toLowerCase()}`);
      const found: Entry[] = [];
      for (let paper = 0; paper < titles.length && found.length < mostPapers; paper++) {
        if (!words.every((word) => titles![paper].includes(` ${word}`))) continue;
        found.push({
          id: `paper-${paper}`,
          title: stringAt(map.titles, paper),
          group: 'Go to paper',
          color: colors[map.labels[paper]] ?? 'var(--context)',
          run: () => page.store.dispatch({ type: 'paper/chosen', paper }),
        });
      }
      return found;
    };
  }, [page, colors]);
}

/** Entries that hold all the words, those that begin with the first word before the others. */
function filterEntries(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  // "go to topic" finds topics by what they are, too.
  const isMatch = ({ title, group }: Entry) => {
    const said = `${group} ${title}`.toLowerCase();
    return words.every((word) => said.includes(word)) && words.some((word) => title.toLowerCase().includes(word));
  };
  const begins = ({ title }: Entry) => title.toLowerCase().startsWith(words[0]);
  return entries.filter(isMatch).sort((a, b) => Number(begins(b)) - Number(begins(a)));
}
