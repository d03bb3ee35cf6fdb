import { Button, Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components';
import { cancelWork } from '../commands/runWork.ts';
import { usePage, useSession } from '../state/page.ts';
import { progressSentence } from '../state/progressSentence.ts';
import { RoughMap } from './RoughMap.tsx';
import '../styles/workOverlay.css';

/** What is being computed, how far it is, and how to stop it; over everything, since it changes what is below. */
export function WorkOverlay() {
  const page = usePage();
  const work = useSession((session) => session.work);
  if (!work) return null;
  const percent = Math.round(100 * (work.progress?.overall ?? 0));
  const said = work.isCancelling ? 'Stopping…' : progressSentence(work.progress);
  return (
    <ModalOverlay className="work-veil" isOpen isKeyboardDismissDisabled>
      <Modal className="work-overlay">
        <Dialog aria-label={work.title} className="body" role="alertdialog">
          <Heading slot="title">{work.title}</Heading>
          {work.preview && <RoughMap positions={work.preview} />}
          <ProgressBar
            aria-label={work.title}
            className="progress"
            value={percent}
            valueLabel={said}
            isIndeterminate={work.progress === null}
          >
            <span className="track">
              <span className="filled" style={{ width: `${percent}%` }} />
            </span>
          </ProgressBar>
          <p className="meta count">{said}</p>
          <Button className="button" isDisabled={work.isCancelling} onPress={() => cancelWork(page)} autoFocus>
            Cancel
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
