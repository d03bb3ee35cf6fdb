import { ChevronDown, Palette } from 'lucide-react';
import { Button, DialogTrigger, Popover, Radio, RadioGroup, Switch } from 'react-aria-components';
import { tellFailure } from '../commands/runWork.ts';
import { useTheme } from '../parts/useTheme.ts';
import { askForField, askForFields } from '../state/askForFields.ts';
import { askForTrust } from '../state/askForTrust.ts';
import { titleOfColoring, type ColorBy } from '../state/coloring.ts';
import { usePage, useSession } from '../state/page.ts';
import { selectPaperColors } from '../state/paperPaint.ts';
import '../styles/colorControl.css';
import { ColorLegend } from './ColorLegend.tsx';
import { TopicColorList } from './TopicColorList.tsx';
import { TrustSentence } from './TrustSentence.tsx';

/** What the colours of the map say: the choice of it, and a legend while it is not the topic. */
export function ColorControl() {
  const page = usePage();
  const theme = useTheme();
  const by = useSession((session) => session.coloring.by);
  const isDoubtShown = useSession((session) => session.coloring.isDoubtShown);
  const fields = useSession((session) => session.fields.summaries);
  const hasSearch = useSession((session) => session.search.hits !== null);
  const colors = useSession((session) => selectPaperColors(session, theme));
  const fail = (error: unknown) => tellFailure(page.store, error);
  const further = (fields ?? []).filter(({ name }) => name !== 'Year').map(({ name }) => name);
  const choose = (key: string) => {
    const chosen = readKey(key);
    page.store.dispatch({ type: 'coloring/changed', change: { by: chosen } });
    if (chosen.kind === 'field') askForField(page, chosen.name).catch(fail);
    if (chosen.kind === 'trust' || chosen.kind === 'continuity') askForTrust(page).catch(fail);
  };
  return (
    <div className="color-control">
      {by.kind !== 'topic' && <ColorLegend colors={colors} />}
      {isDoubtShown && <TrustSentence />}
      <DialogTrigger onOpenChange={(isOpen) => isOpen && askForFields(page).catch(fail)}>
        <Button className="button">
          <Palette size={16} aria-hidden />
          Colour: {titleOfColoring(by)}
          <ChevronDown size={16} aria-hidden />
        </Button>
        <Popover className="popover color-choice" placement="top start" aria-label="Colours of the map">
          <div className="body">
            <RadioGroup aria-label="Colour papers by" value={keyOf(by)} onChange={choose}>
              {choices.map((kind) => (
                <Choice key={kind} by={{ kind }} isDisabled={kind === 'score' && !hasSearch} />
              ))}
              {further.map((name) => (
                <Choice key={name} by={{ kind: 'field', name }} />
              ))}
            </RadioGroup>
            <Switch
              className="switch"
              isSelected={isDoubtShown}
              onChange={(isOn) => {
                page.store.dispatch({ type: 'coloring/changed', change: { isDoubtShown: isOn } });
                if (isOn) askForTrust(page).catch(fail);
              }}
            >
              <span className="track" aria-hidden />
              Shade where the map misleads
            </Switch>
            {by.kind === 'topic' && <TopicColorList />}
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function Choice({ by, isDisabled = false }: { readonly by: ColorBy; readonly isDisabled?: boolean }) {
  return (
    <Radio className="choice" value={keyOf(by)} isDisabled={isDisabled}>
      {titleOfColoring(by)}
    </Radio>
  );
}

const choices = ['topic', 'year', 'belonging', 'score', 'trust', 'continuity'] as const;

function keyOf(by: ColorBy): string {
  return by.kind === 'field' ? `field ${by.name}` : by.kind;
}

function readKey(key: string): ColorBy {
  const kind = choices.find((one) => one === key);
  return kind ? { kind } : { kind: 'field', name: key.slice('field '.length) };
}
