import { useState } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import { isSample, openPapers } from '../commands/openPapers.ts';
import { usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import { usePapersIn } from './usePapersIn.ts';

/** Takes a listing as text and says at once how many papers it reads in it. */
export function PasteDialog({ initialText }: { readonly initialText: string }) {
  const page = usePage();
  const close = useCloseDialog();
  const [text, setText] = useState(initialText);
  const canAdd = useSession(({ project }) => project !== null && !isSample(project.view));
  const nPapers = usePapersIn(text);
  const take = (isAddition: boolean) => {
    close();
    void openPapers(page, [{ text }], isAddition);
  };
  const isEmpty = text.trim() === '';
  return (
    <DialogFrame
      title="Paste papers"
      width={680}
      actions={
        <>
          <Button className="button aside" onPress={close}>
            Cancel
          </Button>
          {canAdd && (
            <Button className="button" isDisabled={isEmpty} onPress={() => take(true)}>
              Add to the map
            </Button>
          )}
          <Button className="button primary" isDisabled={isEmpty} onPress={() => take(false)}>
            {canAdd ? 'Make a new map' : 'Map these papers'}
          </Button>
        </>
      }
    >
      <TextField className="field" value={text} onChange={setText} autoFocus>
        <Label className="spoken">Papers</Label>
        <Text slot="description" className="meta">
          Titles and abstracts in turn, as copied from a web page or a reference list; or CSV, JSON, BibTeX or RIS as
          text.
        </Text>
        <TextArea className="input" rows={16} spellCheck={false} placeholder={'Title of a paper\n\nIts abstract…'} />
      </TextField>
      <p className="meta count" role="status">
        {isEmpty ? 'Nothing pasted yet.' : hint(nPapers)}
      </p>
    </DialogFrame>
  );
}

function hint(nPapers: number | null): string {
  if (nPapers === null) return 'Reading…';
  if (nPapers === 0) return 'No paper found in this text yet. Each needs a title and an abstract below it.';
  return `${counted(nPapers, 'paper', 'papers')} found.`;
}
