import { useEffect, useState } from 'react';
import { Button, Input, Label, Slider, SliderThumb, SliderTrack, Text, TextField } from 'react-aria-components';
import type { GuidePreview } from '../../src/host/contract.ts';
import { stringAt } from '../../src/strings.ts';
import { editTopics } from '../commands/editTopics.ts';
import { tellFailure } from '../commands/runWork.ts';
import { usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import '../styles/topicDialogs.css';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';

const typingPauseMs = 250;

/** Describes a topic by words, by papers in hand or by both, and says how many of the papers nearest to it move in. */
export function GuideTopicDialog({ examples }: { readonly examples: ArrayLike<number> }) {
  const page = usePage();
  const close = useCloseDialog();
  const [words, setWords] = useState('');
  const [name, setName] = useState('');
  const preview = usePreview(words, examples);
  const [chosen, setChosen] = useState<number | null>(null);
  const most = preview?.papers.length ?? 0;
  const count = Math.min(most, chosen ?? suggested(preview));
  const make = () => {
    if (count === 0) return;
    close();
    const title = name.trim() || capitalized(words.trim());
    void editTopics(page, { kind: 'guide', words, examples: Int32Array.from(examples), count, name: title });
  };
  return (
    <DialogFrame
      title="New topic from words"
      width={600}
      actions={
        <>
          <Button className="button" onPress={close}>
            Cancel
          </Button>
          <Button className="button primary" isDisabled={count === 0} onPress={make}>
            {count === 0 ? 'Make the topic' : `Make a topic of ${counted(count, 'paper', 'papers')}`}
          </Button>
        </>
      }
    >
      <form
        className="topic-form"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextField className="field" value={words} onChange={setWords} autoFocus>
          <Label>Words</Label>
          <Input className="input" maxLength={1000} placeholder="graph neural networks, molecules" />
          <Text slot="description" className="meta">
            {examples.length > 0
              ? `A few words on what it is about, beside ${counted(examples.length, 'example paper', 'example papers')} in hand; or none.`
              : 'A few words on what it is about. Papers in hand would serve as examples.'}
          </Text>
        </TextField>
        <TextField className="field" value={name} onChange={setName}>
          <Label>Name</Label>
          <Input className="input" maxLength={200} placeholder={capitalized(words.trim()) || 'named by its terms'} />
        </TextField>
        {!preview && (words.trim() !== '' || examples.length > 0) && <p className="meta">Looking for papers…</p>}
        {preview?.note && (
          <p className="complaint" role="status">
            {preview.note}
          </p>
        )}
        {most > 0 && (
          <>
            <Slider className="slider" value={count} onChange={setChosen} minValue={1} maxValue={most}>
              <Label>Papers that move in: {count.toLocaleString('en')}</Label>
              <SliderTrack className="track">
                <SliderThumb className="thumb" />
              </SliderTrack>
            </Slider>
            <Border preview={preview!} count={count} />
          </>
        )}
      </form>
    </DialogFrame>
  );
}

/** The papers at the border: by them one sees whether more or fewer should move in. */
function Border({ preview, count }: { readonly preview: GuidePreview; readonly count: number }) {
  const titles = useSession((session) => session.project!.mainMap.titles);
  const rows = (from: number, to: number) =>
    [...preview.papers.subarray(Math.max(0, from), to)].map((paper) => <li key={paper}>{stringAt(titles, paper)}</li>);
  return (
    <div className="border-papers">
      <p className="meta">The last that move in</p>
      <ol>{rows(count - 3, count)}</ol>
      {count < preview.papers.length && (
        <>
          <p className="meta">The first that stay</p>
          <ol>{rows(count, count + 3)}</ol>
        </>
      )}
    </div>
  );
}

/** Which papers the words would gather, once typing pauses; null until that is known. */
function usePreview(words: string, examples: ArrayLike<number>): GuidePreview | null {
  const { services, store } = usePage();
  const [preview, setPreview] = useState<GuidePreview | null>(null);
  useEffect(() => {
    if (words.trim() === '' && examples.length === 0) return setPreview(null);
    let isCurrent = true;
    const ask = async () => {
      try {
        const answer = await services.previewGuide(words, Int32Array.from(examples));
        if (isCurrent) setPreview(answer);
      } catch (error) {
        if (isCurrent) tellFailure(store, error);
      }
    };
    const timer = setTimeout(() => void ask(), typingPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [words, examples, services, store]);
  return preview;
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Papers not much less similar than the nearest ones. */
function suggested(preview: GuidePreview | null): number {
  if (!preview || preview.papers.length === 0) return 0;
  const best = preview.similarities.reduce((most, value) => Math.max(most, value), 0);
  return Math.max(1, preview.similarities.filter((value) => value >= 0.65 * best).length);
}
