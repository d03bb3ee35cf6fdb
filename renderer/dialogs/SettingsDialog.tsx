import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { defaultSettings } from '../../src/settings.ts';
import { checkSettings } from '../../src/checkSettings.ts';
import { analyzeAgain } from '../commands/analyzeAgain.ts';
import { usePage, useSession } from '../state/page.ts';
import '../styles/settingsDialog.css';
import { AdvancedSettings } from './AdvancedSettings.tsx';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import { MapSettings } from './MapSettings.tsx';
import { TopicSettings } from './TopicSettings.tsx';

/** What the analysis depends on. Applied, only the stages that depend on a change run again. */
export function SettingsDialog() {
  const page = usePage();
  const close = useCloseDialog();
  const view = useSession((session) => session.project!.view);
  const [draft, setDraft] = useState(view.settings);
  const complaint = checkSettings(view.map.nPapers, draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(view.settings);
  const isDefault = JSON.stringify(draft) === JSON.stringify(defaultSettings);
  const apply = () => {
    close();
    void analyzeAgain(page, draft);
  };
  return (
    <DialogFrame
      title="Settings"
      width={640}
      actions={
        <>
          <Button className="button aside" isDisabled={isDefault} onPress={() => setDraft(defaultSettings)}>
            Reset to defaults
          </Button>
          <Button className="button" onPress={close}>
            Cancel
          </Button>
          <Button className="button primary" isDisabled={!isChanged || complaint !== null} onPress={apply}>
            Apply
          </Button>
        </>
      }
    >
      <div className="settings">
        <TopicSettings settings={draft} onChange={setDraft} />
        <MapSettings settings={draft} onChange={setDraft} />
        <Disclosure className="advanced">
          <Heading>
            <Button slot="trigger" className="text-button">
              <ChevronRight size={16} aria-hidden />
              Advanced
            </Button>
          </Heading>
          <DisclosurePanel>
            <AdvancedSettings settings={draft} onChange={setDraft} />
          </DisclosurePanel>
        </Disclosure>
        {complaint && (
          <p className="complaint" role="alert">
            {complaint}
          </p>
        )}
      </div>
    </DialogFrame>
  );
}
