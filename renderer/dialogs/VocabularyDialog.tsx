import { useState } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import type { TextSettings } from '../../src/settings.ts';
import { analyzeAgain } from '../commands/analyzeAgain.ts';
import { progressSentence } from '../state/progressSentence.ts';
import { usePage, useSession } from '../state/page.ts';
import '../styles/vocabularyDialog.css';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import { linesOf } from './linesOf.ts';
import { stopWordsOf } from './stopWordsOf.ts';
import { useTrial } from './useTrial.ts';
import { VocabularyChanges } from './VocabularyChanges.tsx';
import { VocabularyTable } from './VocabularyTable.tsx';

/** The words that topics are made of: which count, which count as one, and what a change of them would move. */
export function VocabularyDialog() {
  const page = usePage();
  const close = useCloseDialog();
  const settings = useSession((session) => session.project!.view.settings);
  const [stopWords, setStopWords] = useState(settings.text.stopWords.join(', '));
  const [synonyms, setSynonyms] = useState(settings.text.synonyms.join('\n'));
  const [phrases, setPhrases] = useState(settings.text.phrases.join('\n'));
  const text: TextSettings = {
    ...settings.text,
    stopWords: stopWordsOf(stopWords),
    synonyms: linesOf(synonyms, /\n/),
    phrases: linesOf(phrases, /[\n,;]/),
  };
  const isChanged = JSON.stringify(text) !== JSON.stringify(settings.text);
  const trial = useTrial((onProgress, signal) => page.services.previewVocabulary(text, onProgress, signal), text);
  const leaveOut = (term: string) => setStopWords((now) => (now.trim() === '' ? term : `${now.trim()}, ${term}`));
  const apply = () => {
    close();
    void analyzeAgain(page, { ...settings, text });
  };
  return (
    <DialogFrame
      title="Vocabulary"
      width={960}
      actions={
        trial.progress ? (
          <>
            <span className="aside meta" role="status">
              {progressSentence(trial.progress === 'starting' ? null : trial.progress)}
            </span>
            <Button className="button" onPress={trial.cancel}>
              Cancel
            </Button>
          </>
        ) : (
          <>
            <span className="aside meta">
              {isChanged ? 'Preview what would move, or apply it at once.' : 'Nothing is changed yet.'}
            </span>
            <Button className="button" onPress={close}>
              Discard
            </Button>
            <Button className="button" isDisabled={!isChanged} onPress={trial.start}>
              Preview
            </Button>
            <Button className="button primary" isDisabled={!isChanged} onPress={apply}>
              Apply
            </Button>
          </>
        )
      }
    >
      <div className="vocabulary">
        <div className="words">
          <TextField className="field" value={stopWords} onChange={setStopWords}>
            <Label>Words to leave out</Label>
            <TextArea className="input" rows={3} spellCheck={false} placeholder="model, approach" />
            <Text slot="description" className="meta">
              Common English words are left out anyway.
            </Text>
          </TextField>
          <TextField className="field" value={synonyms} onChange={setSynonyms}>
            <Label>Synonyms</Label>
            <TextArea
              className="input"
              rows={4}
              spellCheck={false}
              placeholder={'LLM = large language model\ntumour = tumor, neoplasm'}
            />
            <Text slot="description" className="meta">
              One line each; they count as one term, shown as the line begins.
            </Text>
          </TextField>
          <TextField className="field" value={phrases} onChange={setPhrases}>
            <Label>Phrases to keep together</Label>
            <TextArea className="input" rows={3} spellCheck={false} placeholder="internet of things" />
            <Text slot="description" className="meta">
              Two to six words each, one a line.
            </Text>
          </TextField>
          {trial.complaint !== '' && (
            <p className="complaint" role="alert">
              {trial.complaint}
            </p>
          )}
        </div>
        {trial.answer ? (
          <VocabularyChanges preview={trial.answer} onBack={trial.forget} />
        ) : (
          <VocabularyTable excluded={text.stopWords} onLeaveOut={leaveOut} />
        )}
      </div>
    </DialogFrame>
  );
}
