import { useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import type { NameProposals, NamingModel } from '../../src/naming.ts';
import { stringAt } from '../../src/strings.ts';
import { editTopics } from '../commands/editTopics.ts';
import { rememberedModel, rememberModel } from '../host/rememberModel.ts';
import { progressSentence } from '../state/progressSentence.ts';
import { usePage, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import '../styles/vocabularyDialog.css';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import { ChoiceSetting } from './SettingRow.tsx';
import { useTrial } from './useTrial.ts';

/** Asks a language model that the person runs for names of the topics, and renames those that the person ticks. */
export function NameTopicsDialog() {
  const page = usePage();
  const close = useCloseDialog();
  const topics = useSession((session) => session.project!.mainMap.topics);
  const [model, setModel] = useState<NamingModel>(() => ({ ...rememberedModel(), key: '' }));
  const change = (part: Partial<NamingModel>) => setModel((now) => ({ ...now, ...part }));
  const trial = useTrial((onProgress, signal) => page.services.proposeNames(model, onProgress, signal), model);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const proposed = trial.answer?.names.flatMap((name, topic) => (name ? [{ topic, name }] : [])) ?? [];
  const taken = proposed.filter(({ topic, name }) => !left.has(topic) && name !== topics[topic].name);
  const canAsk = model.address.trim() !== '' && model.model.trim() !== '';
  const ask = () => {
    rememberModel(model);
    setLeft(new Set());
    trial.start();
  };
  const rename = () => {
    close();
    const renamed = { topics: taken.map(({ topic }) => topic), names: taken.map(({ name }) => name) };
    void editTopics(page, { kind: 'renameAll', ...renamed });
  };
  return (
    <DialogFrame
      title="Names by a language model"
      width={640}
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
            <Button className="button" onPress={close}>
              Close
            </Button>
            <Button className={taken.length > 0 ? 'button' : 'button primary'} isDisabled={!canAsk} onPress={ask}>
              Ask for {counted(topics.length, 'name', 'names')}
            </Button>
            {taken.length > 0 && (
              <Button className="button primary" onPress={rename}>
                Use {counted(taken.length, 'name', 'names')}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="name-topics">
        <p>
          A model that you run yourself, such as Ollama, can word the names of the topics. Nothing is sent until you
          ask, and then only to the address below.
        </p>
        <ChoiceSetting
          label="Kind of server"
          explanation="LM Studio, llama.cpp and vLLM answer as OpenAI does."
          value={model.kind}
          choices={[
            ['ollama', 'Ollama'],
            ['openai', 'OpenAI-compatible'],
          ]}
          onChange={(kind) => change({ kind })}
        />
        <div className="address">
          <TextField className="field" value={model.address} onChange={(address) => change({ address })}>
            <Label>Address</Label>
            <Input className="input" maxLength={500} spellCheck="false" placeholder="http://localhost:11434" />
          </TextField>
          <TextField className="field" value={model.model} onChange={(name) => change({ model: name })}>
            <Label>Model</Label>
            <Input className="input" maxLength={200} spellCheck="false" placeholder="llama3.1" />
          </TextField>
        </div>
        {model.kind === 'openai' && (
          <TextField className="field" type="password" value={model.key} onChange={(key) => change({ key })}>
            <Label>Key</Label>
            <Input className="input" maxLength={500} autoComplete="off" />
            <Text slot="description" className="meta">
              Only where the server wants one. It is not kept.
            </Text>
          </TextField>
        )}
        <WhatIsSent />
        {trial.complaint !== '' && (
          <p className="complaint" role="alert">
            {trial.complaint}
          </p>
        )}
        {trial.answer && trial.answer.note !== '' && <p role="status">{trial.answer.note}</p>}
        {trial.answer && proposed.length > 0 && <Proposals answer={trial.answer} left={left} onChange={setLeft} />}
      </div>
    </DialogFrame>
  );
}

/** The question about the first topic, word by word. */
function WhatIsSent() {
  const map = useSession((session) => session.project!.mainMap);
  const [topic] = map.topics;
  if (!topic) return null;
  const terms = topic.terms.map(({ term }) => term).join(', ');
  const titles = topic.representatives.map((paper) => `– ${stringAt(map.titles, paper)}`).join('\n');
  return (
    <details>
      <summary className="meta">What is sent: ten terms and three titles of each topic</summary>
      <p className="meta">{`Terms: ${terms}\nTitles:\n${titles}`}</p>
    </details>
  );
}

function Proposals({
  answer,
  left,
  onChange,
}: {
  readonly answer: NameProposals;
  readonly left: ReadonlySet<number>;
  readonly onChange: (left: ReadonlySet<number>) => void;
}) {
  const topics = useSession((session) => session.project!.mainMap.topics);
  const toggle = (topic: number) => {
    const next = new Set(left);
    if (!next.delete(topic)) next.add(topic);
    onChange(next);
  };
  return (
    <ul className="proposals" aria-label="Proposed names">
      {answer.names.map(
        (name, topic) =>
          name !== null && (
            <li key={topic}>
              <label>
                <input type="checkbox" checked={!left.has(topic)} onChange={() => toggle(topic)} />
                <span dir="auto">{name}</span>
                <span className="was meta">instead of {topics[topic].name}</span>
              </label>
            </li>
          ),
      )}
    </ul>
  );
}
