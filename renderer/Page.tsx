import { useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import type { CommandContext } from './commands/command.ts';
import { ChartsDrawer } from './panels/ChartsDrawer.tsx';
import { DropTarget } from './panels/DropTarget.tsx';
import { MapPane } from './panels/MapPane.tsx';
import { Presentation } from './panels/Presentation.tsx';
import { Tour } from './panels/Tour.tsx';
import { Notices } from './panels/Notices.tsx';
import { RightPanel } from './panels/RightPanel.tsx';
import { Shortcuts } from './panels/Shortcuts.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { TopicsPanel } from './panels/TopicsPanel.tsx';
import { WorkOverlay } from './panels/WorkOverlay.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { Arrangement } from './panels/Arrangement.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { useTheme } from './parts/useTheme.ts';
import { PageContext, useSession } from './state/page.ts';
import './styles/page.css';

/** The whole page over one context. */
export function Page({ context }: { readonly context: CommandContext }) {
  return (
    <PageContext value={context}>
      <Themed>
        <ErrorBoundary what="page">
          <TopBar />
          <Panels />
          <Presentation />
          <Tour />
          <Notices />
          <Dialogs />
          <WorkOverlay />
          <DropTarget />
          <Shortcuts />
        </ErrorBoundary>
      </Themed>
    </PageContext>
  );
}

/** Another project comes with an arrangement of its own. */
function Panels() {
  const revision = useSession((session) => session.project?.revision ?? 0);
  return (
    <Arrangement
      key={revision}
      topics={<TopicsPanel />}
      map={<MapPane />}
      charts={<ChartsDrawer />}
      chosen={<RightPanel />}
    />
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const theme = useTheme();
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const isPresenting = useSession((session) => session.presented !== null);
  return <div className={isPresenting ? 'page presenting' : 'page'}>{children}</div>;
}
