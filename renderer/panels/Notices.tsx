import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';
import type { Notice } from '../state/notices.ts';
import '../styles/notices.css';

/** What worked, for a while, and what did not, until it is put away; over the foot of the page. */
export function Notices() {
  const notices = useSession((session) => session.notices);
  const isLost = useSession((session) => session.connection === 'lost');
  return (
    <div className="notices" role="region" aria-label="Notices">
      {isLost && (
        <div className="notice error" role="alert">
          <CircleAlert size={16} aria-hidden />
          <p>The connection to Topograph was lost: it has stopped, or it was opened in another tab.</p>
          <Button className="button" onPress={() => window.location.reload()}>
            Reload
          </Button>
        </div>
      )}
      <div aria-live="polite">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  );
}

function NoticeLine({ notice: { id, text, isError, offer } }: { readonly notice: Notice }) {
  const page = usePage();
  const dispatch = useDispatch();
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isError || isHeld) return;
    const timer = setTimeout(() => dispatch({ type: 'notice/dismissed', id }), offer ? 15_000 : 6_000);
    return () => clearTimeout(timer);
  }, [dispatch, id, isError, isHeld, offer]);
  const Icon = isError ? CircleAlert : CircleCheck;
  return (
    <div
      className={isError ? 'notice error' : 'notice'}
      role={isError ? 'alert' : undefined}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon size={16} aria-hidden />
      <p>{text}</p>
      {offer && (
        <Button className="text-button" onPress={() => runCommand(page, offer.command)}>
          {offer.title}
        </Button>
      )}
      <Button className="icon-button" aria-label="Dismiss" onPress={() => dispatch({ type: 'notice/dismissed', id })}>
        <X size={16} aria-hidden />
      </Button>
    </div>
  );
}
