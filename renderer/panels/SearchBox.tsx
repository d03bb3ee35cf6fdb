import { Search, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { printKeys } from '../commands/shortcuts.ts';
import { isMac } from '../host/platform.ts';
import { useDispatch, useSession } from '../state/page.ts';
import '../styles/searchBox.css';
import { SearchResults, resultId } from './SearchResults.tsx';

/** Searches as the person types; the ranked papers stand below while the box has the focus. */
export function SearchBox() {
  const query = useSession((session) => session.explore.present.query);
  const search = useSession((session) => session.search);
  const hasProject = useSession((session) => session.project !== null);
  const dispatch = useDispatch();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);

  const hits = search.hits?.indices ?? null;
  const nHits = hits?.length ?? 0;
  const isListOpen = isOpen && query.trim() !== '' && hits !== null;
  const type = (text: string) => {
    setActive(0);
    setIsOpen(true);
    dispatch({ type: 'query/typed', query: text });
  };
  const choose = (rank: number) => {
    if (!hits || rank >= nHits) return;
    setActive(rank);
    setIsOpen(false);
    dispatch({ type: 'paper/chosen', paper: hits[rank] });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (isListOpen) setIsOpen(false);
      else if (query !== '') type('');
      else box.current?.blur();
      return;
    }
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key in moves && nHits > 0) {
      event.preventDefault();
      if (isListOpen) setActive(Math.min(nHits - 1, Math.max(0, active + moves[event.key])));
      setIsOpen(true);
    } else if (event.key === 'Enter') {
      choose(active);
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
        aria-activedescendant={isListOpen && nHits > 0 ? resultId(active) : undefined}
        placeholder="Search titles and abstracts"
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
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
      {isListOpen && <SearchResults hits={hits} active={active} onChoose={choose} />}
      <span className="spoken" role="status">
        {query.trim() !== '' &&
          hits !== null &&
          (nHits === 1 ? '1 paper found' : `${nHits.toLocaleString('en')} papers found`)}
      </span>
    </search>
  );
}
