import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { isSample } from '../commands/openPapers.ts';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';
import type { Session } from '../state/session.ts';
import { counted } from '../state/receiptSentence.ts';

/** Whether the sample is open and the line over it was never put away. */
export function selectIsWelcoming({ project, layout }: Session): boolean {
  return project !== null && !layout.isWelcomed && isSample(project.view);
}

/** One line over the sample map that says how to map one's own papers; once put away it stays away. */
export function WelcomeLine() {
  const page = usePage();
  const dispatch = useDispatch();
  const project = useSession((session) => session.project);
  const isWelcoming = useSession(selectIsWelcoming);
  if (!project || !isWelcoming) return null;
  return (
    <div className="welcome-line" role="note">
      <p>
        These are {counted(project.view.map.nPapers, 'sample paper', 'sample papers')}. For your own, drop a file,{' '}
        <Button className="inline" onPress={() => runCommand(page, 'paste')}>
          paste a list
        </Button>{' '}
        or{' '}
        <Button className="inline" onPress={() => runCommand(page, 'open')}>
          open a file
        </Button>
        .
      </p>
      <Button
        className="icon-button"
        aria-label="Do not show this again"
        onPress={() => dispatch({ type: 'layout/changed', change: { isWelcomed: true } })}
      >
        <X size={16} aria-hidden />
      </Button>
    </div>
  );
}
