import { useState } from 'react';
import { Button, Input, Label, NumberField, Radio, RadioGroup, TextField } from 'react-aria-components';
import type { Edit } from '../../src/edit.ts';
import { editTopics } from '../commands/editTopics.ts';
import { usePage, useSession } from '../state/page.ts';
import '../styles/topicDialogs.css';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';

/** Divides a topic into so many by what its papers say, or by a term that some of them hold. */
export function SplitTopicDialog({ topic }: { readonly topic: number }) {
  const page = usePage();
  const close = useCloseDialog();
  const { name, size, terms } = useSession((session) => session.project!.mainMap.topics[topic]);
  const [way, setWay] = useState('parts');
  const [into, setInto] = useState(2);
  const [term, setTerm] = useState('');
  const edit: Edit =
    way === 'parts' ? { kind: 'split', topic, into } : { kind: 'splitByTerm', topic, term: term.trim() };
  const isReady = way === 'parts' ? Number.isInteger(into) : term.trim() !== '';
  const split = () => {
    if (!isReady) return;
    close();
    void editTopics(page, edit);
  };
  return (
    <DialogFrame
      title={`Split “${name}”`}
      actions={
        <>
          <Button className="button" onPress={close}>
            Cancel
          </Button>
          <Button className="button primary" isDisabled={!isReady} onPress={split}>
            Split
          </Button>
        </>
      }
    >
      <form
        className="topic-form"
        onSubmit={(event) => {
          event.preventDefault();
          split();
        }}
      >
        <p className="meta">{size.toLocaleString('en')} papers. Other topics stay as they are.</p>
        <RadioGroup className="ways" aria-label="How to split" value={way} onChange={setWay}>
          <Radio className="way" value="parts">
            By what the papers say
          </Radio>
          <Radio className="way" value="term">
            By a term: papers that hold it, and the others
          </Radio>
        </RadioGroup>
        {way === 'parts' ? (
          <NumberField
            className="field"
            value={into}
            onChange={setInto}
            minValue={2}
            maxValue={Math.max(2, Math.min(50, size))}
          >
            <Label>Number of parts</Label>
            <Input className="input short" />
          </NumberField>
        ) : (
          <>
            <TextField className="field" value={term} onChange={setTerm} autoFocus>
              <Label>Term</Label>
              <Input className="input" maxLength={200} />
            </TextField>
            <div className="suggestions" aria-label="Terms of the topic">
              {terms.map((one) => (
                <Button key={one.term} className="chip" onPress={() => setTerm(one.term)}>
                  {one.term}
                </Button>
              ))}
            </div>
          </>
        )}
      </form>
    </DialogFrame>
  );
}
