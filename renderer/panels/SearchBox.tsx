import { Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { printKeys } from '../commands/shortcuts.ts';
import { isMac } from '../host/platform.ts';
import { useDispatch, useSession } from '../state/page.ts';
import { selectFound } from '../state/select.ts';
import '../styles/searchBox.css';
import { SearchHelp } from './SearchHelp.tsx';
import { SearchResults, resultId } from './SearchResults.tsx';

/** Searches as the person types; the ranked papers stand below while the box has the focus. */
export function SearchBox() {
  const query = useSession((session) => session.explore.present.query);
  const found = useSession(selectFound);
  const nElsewhere = useSession(({ search }) => search.hits?.indices.length ?? 0) - (found?.length ?? 0);
  const hasProject = useSession((session) => session.project !== null);
  const dispatch = useDispatch();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [isAwaited, setIsAwaited] = useState(false);
  const box = useRef<HTMLInputElement>(null);

  const nFound = found?.length ?? 0;
  const isListOpen = isOpen && query.trim() !== '' && found !== null;
  const type = (text: string) => {
    setActive(0);
    setIsAwaited(false);
    setIsOpen(true);
    dispatch({ type: 'query/typed', query: text });
  };
  const choose = (rank: number) => {
    if (!found || rank >= nFound) return;
    setActive(rank);
    setIsOpen(false);
    dispatch({ type: 'paper/chosen', paper: found[rank] });
  };
  const isAnswered = useSession(({ search }) => search.query === query.trim());
  const chooseAwaited = useEffectEvent(() => {
    setIsAwaited(false);
    choose(0);
  });
  useEffect(() => {
    if (isAwaited && isAnswered) chooseAwaited();
  }, [isAwaited, isAnswered]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      // A search field of the browser's would empty itself.
      event.preventDefault();
      if (isListOpen) setIsOpen(false);
      else if (query !== '') type('');
      else box.current?.blur();
      return;
    }
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key in moves && nFound > 0) {
      event.preventDefault();
      if (isListOpen) setActive(Math.min(nFound - 1, Math.max(0, active + moves[event.key])));
      setIsOpen(true);
    } else if (event.key === 'Enter') {
      // Pressed before the answer came: the first paper is chosen when it does.
      if (isAnswered) choose(active);
      else setIsAwaited(true);
    }
  };

  return (
    <search
      className="search-box"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
      }}
    >
      <Search size={16} aria-hidden />
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label="Search papers"
        aria-expanded={isListOpen}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-activedescendant={isListOpen && nFound > 0 ? resultId(active) : undefined}
        placeholder="Search papers"
        autoComplete="off"
        spellCheck={false}
        maxLength={20_000}
        disabled={!hasProject}
        value={query}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setIsOpen(true)}
        onClick={() => setIsOpen(true)}
        onKeyDown={press}
      />
      {query === '' ? (
        <kbd aria-hidden>{printKeys('mod+f', isMac)}</kbd>
      ) : (
        <Button className="icon-button" aria-label="Clear the search" onPress={() => (type(''), box.current?.focus())}>
          <X size={16} aria-hidden />
        </Button>
      )}
      {isListOpen && <SearchResults found={found} nElsewhere={nElsewhere} active={active} onChoose={choose} />}
      {isOpen && query.trim() !== '' && found === null && (
        <p className="search-results popover empty waiting meta">Searching…</p>
      )}
      {isOpen && hasProject && query.trim() === '' && (
        <SearchHelp
          onTake={(example) => {
            type(example);
            box.current?.focus();
          }}
        />
      )}
      <span className="spoken" role="status">
        {query.trim() !== '' &&
          found !== null &&
          (nFound === 1 ? '1 paper found' : `${nFound.toLocaleString('en')} papers found`)}
      </span>
    </search>
  );
}
