import { Check, CircleAlert, CircleSlash, Undo2, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { EditView } from '../../src/edit.ts';
import { editTopics } from '../commands/editTopics.ts';
import { usePage, useSession } from '../state/page.ts';
import '../styles/topicDialogs.css';
import { DialogFrame } from './DialogFrame.tsx';

const states = {
  applied: { icon: Check, title: 'In effect' },
  failed: { icon: CircleAlert, title: 'Could not be made on these topics' },
  withdrawn: { icon: CircleSlash, title: 'Taken back' },
  undone: { icon: Undo2, title: 'Undone' },
} as const;

/** Every change that the person made to the topics, with what became of it; each can be taken back by itself. */
export function ChangesDialog() {
  const edits = useSession((session) => session.project!.mainMap.edits);
  const nFailed = edits.filter(({ state }) => state === 'failed').length;
  return (
    <DialogFrame title="Changes" width={640}>
      <p className="meta">
        {edits.length === 0
          ? 'Nothing has been changed by hand yet. Rename, merge or split topics by the … of their rows; move papers with M.'
          : 'Changes are saved with the project, and made again when the papers are clustered with other settings.'}
        {nFailed > 0 && ` ${nFailed} could not be made on the topics as they are now, and will be tried again.`}
      </p>
      <ol className="changes">
        {edits.map((edit) => (
          <Change key={edit.id} edit={edit} />
        ))}
      </ol>
    </DialogFrame>
  );
}

function Change({ edit }: { readonly edit: EditView }) {
  const page = usePage();
  const { icon: Icon, title } = states[edit.state];
  const canWithdraw = edit.state === 'applied' || edit.state === 'failed';
  return (
    <li className={`change ${edit.state}`}>
      <Icon size={16} aria-label={title} className="state" />
      <span className="sentence">
        {edit.sentence}
        {edit.note !== '' && <span className="meta">{edit.note}</span>}
      </span>
      {canWithdraw && (
        <Button
          className="icon-button"
          aria-label={`Take back: ${edit.sentence}`}
          onPress={() => void editTopics(page, { kind: 'withdraw', entry: edit.id })}
        >
          <X size={16} aria-hidden />
        </Button>
      )}
    </li>
  );
}
