import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { createClient } from '../src/host/rpc.ts';
import { Page } from './Page.tsx';
import type { CommandContext } from './commands/command.ts';
import { openChannel } from './host/channel.ts';
import { browserPerson } from './host/person.ts';
import { rememberLayout, rememberedLayout } from './host/rememberLayout.ts';
import { listenToHost } from './host/listenToHost.ts';
import { Unreachable } from './panels/Unreachable.tsx';
import { newSession } from './state/session.ts';
import { createStore } from './state/store.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';

const root = createRoot(document.getElementById('page')!);

try {
  const client = await createClient(await openChannel());
  const store = createStore(newSession(rememberedLayout()));
  const context: CommandContext = {
    store,
    services: client.services,
    shell: client.shell,
    person: browserPerson,
    map: { current: null },
    running: { current: null },
  };
  rememberLayout(store);
  root.render(<Page context={context} />);
  await listenToHost(client, context);
} catch (error) {
  console.error(error);
  root.render(<Unreachable />);
}
