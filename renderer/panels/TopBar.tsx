import {
  ClipboardPaste,
  Download,
  FolderOpen,
  Keyboard,
  PanelBottom,
  PanelLeft,
  Redo2,
  Save,
  SlidersHorizontal,
  Undo2,
} from 'lucide-react';
import { CommandButton } from '../parts/CommandButton.tsx';
import { useSession } from '../state/page.ts';
import '../styles/topBar.css';
import { SearchBox } from './SearchBox.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

/** What concerns the whole project: opening and saving, the search, looking back, arrangement, export. */
export function TopBar() {
  const { isTopicsOpen, isChartsOpen } = useSession((session) => session.layout);
  const isPresenting = useSession((session) => session.presented !== null);
  if (isPresenting) return null;
  return (
    <header className="top-bar">
      <div className="start">
        <CommandButton command="open" icon={FolderOpen} label="Open" />
        <CommandButton command="paste" icon={ClipboardPaste} />
        <CommandButton command="save" icon={Save} />
        <ProjectName />
      </div>
      <SearchBox />
      <div className="end">
        <CommandButton command="undo" icon={Undo2} />
        <CommandButton command="redo" icon={Redo2} />
        <span className="gap" />
        <CommandButton command="toggle-topics" icon={PanelLeft} isPressed={isTopicsOpen} />
        <CommandButton command="toggle-charts" icon={PanelBottom} isPressed={isChartsOpen} />
        <ThemeMenu />
        <CommandButton command="help" icon={Keyboard} />
        <CommandButton command="settings" icon={SlidersHorizontal} />
        <CommandButton command="export" icon={Download} label="Export" isPrimary />
      </div>
    </header>
  );
}

function ProjectName() {
  const project = useSession((session) => session.project);
  if (!project) return null;
  const { name, savedAs } = project.view;
  const state = project.isEdited ? 'Not saved' : savedAs ? 'Saved' : '';
  return (
    <h1 className="project-name" title={savedAs ?? name}>
      <span className="name">{name}</span>
      {state && <span className="meta">{state}</span>}
    </h1>
  );
}
