import { Columns3 } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { tellFailure } from '../commands/runWork.ts';
import { Hint } from '../parts/Hint.tsx';
import { askForFields } from '../state/askForFields.ts';
import { useDispatch, usePage, useSession } from '../state/page.ts';
import { ownColumns } from '../state/paperTable.ts';

/** Which columns the table of papers has: those of every map, and the fields of these papers. */
export function TableColumnsMenu() {
  const page = usePage();
  const dispatch = useDispatch();
  const chosen = useSession((session) => session.layout.tableColumns);
  const summaries = useSession((session) => session.fields.summaries);
  const fields = (summaries ?? []).map(({ name }) => name).filter((name) => name !== 'Year');
  const offered: readonly string[] = [...ownColumns, ...fields];
  const choose = (changed: string, isIn: boolean) => {
    // In the order offered; the title stays, a table of papers without it names none.
    const isKept = (name: string) => (name === changed ? isIn : chosen.includes(name));
    const tableColumns = offered.filter((name) => name === 'Title' || isKept(name));
    dispatch({ type: 'layout/changed', change: { tableColumns } });
  };
  return (
    <DialogTrigger
      onOpenChange={(isOpen) => isOpen && askForFields(page).catch((error: unknown) => tellFailure(page.store, error))}
    >
      <Hint text="Columns of the table">
        <Button className="icon-button" aria-label="Columns of the table">
          <Columns3 size={16} aria-hidden />
        </Button>
      </Hint>
      <Popover className="popover" placement="top end">
        <Dialog aria-label="Columns of the table" className="body">
          <ul className="column-choices">
            {offered.map((name) => (
              <li key={name}>
                <label>
                  <input
                    type="checkbox"
                    checked={name === 'Title' || chosen.includes(name)}
                    disabled={name === 'Title'}
                    onChange={(event) => choose(name, event.target.checked)}
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
