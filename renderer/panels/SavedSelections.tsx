import { Bookmark } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Hint } from '../parts/Hint.tsx';
import { counted } from '../state/receiptSentence.ts';
import { useDispatch, useSession } from '../state/page.ts';

/** The selections that were saved, to be taken in hand again; absent while there are none. */
export function SavedSelections() {
  const selections = useSession((session) => session.selections);
  const dispatch = useDispatch();
  if (selections.length === 0) return null;
  return (
    <div className="tool-group">
      <MenuTrigger>
        <Hint text="Saved selections">
          <Button className="icon-button" aria-label="Saved selections">
            <Bookmark size={16} aria-hidden />
          </Button>
        </Hint>
        <Popover className="popover" placement="right top">
          <Menu
            className="menu"
            aria-label="Saved selections"
            onAction={(name) => {
              const { papers } = selections.find((one) => one.name === name)!;
              dispatch({ type: 'papers/selected', papers, mode: 'replace' });
            }}
          >
            {selections.map(({ name, papers }) => (
              <MenuItem key={name} id={name} textValue={name} className="menu-item">
                {name}
                <span className="meta count">{counted(papers.length, 'paper', 'papers')}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
