import { Bookmark, Download, Shapes, TextSearch } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, Menu, MenuItem, MenuTrigger, Popover, TextField } from 'react-aria-components';
import type { DataFormat } from '../../src/host/contract.ts';
import { exportData } from '../commands/exportPicture.ts';
import { movePapers, topicFromPapers } from '../commands/editTopics.ts';
import { groupInHand } from '../commands/selectPapers.ts';
import { CommandButton } from '../parts/CommandButton.tsx';
import { useDispatch, usePage, useSession } from '../state/page.ts';

const formats: readonly (readonly [format: DataFormat, title: string])[] = [
  ['csv', 'Table (CSV)'],
  ['bib', 'References (BibTeX)'],
  ['ris', 'References (RIS)'],
  ['jsonl', 'For programs (JSON Lines)'],
];

/** What can be done with the papers in hand: saved under a name, exported, made a topic or moved to one. */
export function SelectionActions() {
  const page = usePage();
  const topics = useSession((session) => session.project!.mainMap.topics);
  const selection = useSession((session) => session.explore.present.selection);
  return (
    <div className="selection-actions">
      <SaveSelection key={selection.length} />
      <div className="buttons">
        <CommandButton command="add-alike" icon={TextSearch} />
        <MenuTrigger>
          <Button className="button">
            <Download size={16} aria-hidden />
            Export
          </Button>
          <Popover className="popover">
            <Menu
              className="menu"
              aria-label="Export the selection"
              onAction={(format) => void exportData(page, format as DataFormat, selection)}
            >
              {formats.map(([format, title]) => (
                <MenuItem key={format} id={format} className="menu-item">
                  {title}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <MenuTrigger>
          <Button className="button">
            <Shapes size={16} aria-hidden />
            Topic
          </Button>
          <Popover className="popover long">
            <Menu
              className="menu"
              aria-label="Make the selection part of a topic"
              onAction={(key) =>
                void (key === 'new' ? topicFromPapers(page, selection) : movePapers(page, selection, Number(key)))
              }
            >
              <MenuItem id="new" className="menu-item">
                Make it a topic of its own
              </MenuItem>
              <MenuItem id="-1" className="menu-item">
                Take it out of all topics
              </MenuItem>
              {topics.map(({ id, name }) => (
                <MenuItem key={id} id={id} textValue={name} className="menu-item">
                  <span className="name">Move it to {name}</span>
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </div>
  );
}

function SaveSelection() {
  const dispatch = useDispatch();
  const { store } = usePage();
  const group = groupInHand(store.read());
  const isSaved = useSession((session) => session.selections.some(({ papers }) => papers === group.papers));
  const [name, setName] = useState(isSaved ? group.name : '');
  const save = () => {
    const papers = store.read().explore.present.selection;
    if (name.trim() !== '') dispatch({ type: 'selection/saved', selection: { name: name.trim(), papers } });
  };
  return (
    <form
      className="save-selection"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField aria-label="Name of the selection" value={name} onChange={setName} maxLength={200}>
        <Input className="input" placeholder="Name, to come back to it" />
      </TextField>
      <Button className="button" type="submit" isDisabled={name.trim() === ''}>
        <Bookmark size={16} aria-hidden />
        Save
      </Button>
    </form>
  );
}
