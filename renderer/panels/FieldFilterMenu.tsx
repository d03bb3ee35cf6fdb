import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import type { FieldSummary } from '../../src/host/contract.ts';
import { tellFailure } from '../commands/runWork.ts';
import { askForField, askForFields } from '../state/askForFields.ts';
import { usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import '../styles/fieldFilter.css';
import { FieldRange } from './FieldRange.tsx';
import { FieldValues } from './FieldValues.tsx';

/** Narrows the map by any field of the papers: venue, author, keyword, a column of their source. */
export function FieldFilterMenu() {
  const page = usePage();
  const [field, setField] = useState<string | null>(null);
  const fail = (error: unknown) => tellFailure(page.store, error);
  return (
    <DialogTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) askForFields(page).catch(fail);
        else setField(null);
      }}
    >
      <Button className="button add-filter">
        <ListFilter size={16} aria-hidden />
        Filter by…
      </Button>
      <Popover className="popover field-filter" placement="right bottom" aria-label="Filter by a field">
        <div className="body">
          {field === null ? (
            <FieldList
              onChoose={(name) => {
                setField(name);
                askForField(page, name).catch(fail);
              }}
            />
          ) : (
            <Field name={field} onBack={() => setField(null)} />
          )}
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function FieldList({ onChoose }: { readonly onChoose: (name: string) => void }) {
  const summaries = useSession((session) => session.fields.summaries);
  if (!summaries) return <p className="meta">Reading the fields…</p>;
  const offered = summaries.filter((field) => field.name !== 'Year' && isTelling(field));
  if (offered.length === 0) return <p className="meta">These papers have no fields that tell them apart.</p>;
  return (
    <ul className="fields">
      {offered.map(({ name, kind, nValues }) => (
        <li key={name}>
          <button type="button" onClick={() => onChoose(name)}>
            <span className="name">{name}</span>
            <span className="meta count">{kind === 'number' ? 'numbers' : counted(nValues, 'value', 'values')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Whether choosing a value could leave papers out. */
function isTelling({ nValues, nMissing }: FieldSummary): boolean {
  return nValues > 1 || (nValues === 1 && nMissing > 0);
}

function Field({ name, onBack }: { readonly name: string; readonly onBack: () => void }) {
  const column = useSession((session) => session.fields.columns.get(name));
  return (
    <>
      <header>
        <Button className="text-button" onPress={onBack}>
          All fields
        </Button>
        <h3>{name}</h3>
      </header>
      {!column && <p className="meta">Reading {name}…</p>}
      {column?.kind === 'category' && <FieldValues column={column} />}
      {column?.kind === 'number' && <FieldRange column={column} />}
    </>
  );
}
