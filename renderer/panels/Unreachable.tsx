import { Button } from 'react-aria-components';
import '../styles/unreachable.css';

/** The whole page when its host never answered. */
export function Unreachable() {
  return (
    <main className="unreachable" role="alert">
      <h1>Topograph does not answer</h1>
      <p>
        Its program on this computer has stopped, or this address is from an earlier start. Start Topograph again and
        open the address that it prints.
      </p>
      <Button className="button" onPress={() => window.location.reload()}>
        Try again
      </Button>
    </main>
  );
}
