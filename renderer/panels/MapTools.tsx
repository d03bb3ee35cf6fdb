import {
  Hand,
  Lasso,
  SquareDashed,
  SquaresExclude,
  SquaresIntersect,
  SquaresSubtract,
  SquaresUnite,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { SelectMode } from '../../src/map/paperSets.ts';
import { Hint } from '../parts/Hint.tsx';
import type { MapTool } from '../state/mapState.ts';
import { useDispatch, useSession } from '../state/page.ts';
import '../styles/mapTools.css';
import { SavedSelections } from './SavedSelections.tsx';

interface Choice<T extends string> {
  readonly id: T;
  readonly name: string;
  readonly keys: string;
  readonly icon: LucideIcon;
}

const tools: readonly Choice<MapTool>[] = [
  { id: 'move', name: 'Move the map', keys: 'V', icon: Hand },
  { id: 'box', name: 'Select with a box', keys: 'B', icon: SquareDashed },
  { id: 'lasso', name: 'Select with a lasso', keys: 'L', icon: Lasso },
];

const modes: readonly Choice<SelectMode>[] = [
  { id: 'replace', name: 'Select anew', keys: '', icon: SquaresExclude },
  { id: 'add', name: 'Add to the selection', keys: 'Shift', icon: SquaresUnite },
  { id: 'subtract', name: 'Take out of the selection', keys: 'Alt', icon: SquaresSubtract },
  { id: 'intersect', name: 'Keep only what is in both', keys: 'Shift+Alt', icon: SquaresIntersect },
];

/** What a drag on the map does, floating at its top left; while it selects, also how that joins the papers in hand. */
export function MapTools() {
  const { tool, mode } = useSession((session) => session.pointing);
  const dispatch = useDispatch();
  return (
    <div className="map-tools">
      <Choices
        label="Tool"
        choices={tools}
        chosen={tool}
        onChoose={(id) => dispatch({ type: 'pointing/changed', change: { tool: id } })}
      />
      {tool !== 'move' && (
        <Choices
          label="How to select"
          choices={modes}
          chosen={mode}
          onChoose={(id) => dispatch({ type: 'pointing/changed', change: { mode: id } })}
        />
      )}
      <SavedSelections />
    </div>
  );
}

function Choices<T extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}) {
  return (
    <ToggleButtonGroup
      className="tool-group"
      aria-label={label}
      orientation="vertical"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => onChoose([...keys][0] as T)}
    >
      {choices.map(({ id, name, keys, icon: Icon }) => (
        <Hint key={id} text={name} keys={keys || undefined}>
          <ToggleButton id={id} className="icon-button" aria-label={name}>
            <Icon size={16} aria-hidden />
          </ToggleButton>
        </Hint>
      ))}
    </ToggleButtonGroup>
  );
}
