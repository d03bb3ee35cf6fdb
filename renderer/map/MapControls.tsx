import { Expand, Maximize, Minus, Plus, type LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Hint } from '../parts/Hint.tsx';

/** Zoom and fit, floating at the bottom right of the map. */
export function MapControls({
  onZoomIn,
  onZoomOut,
  onFit,
  onFullScreen,
}: {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly onFullScreen?: () => void;
}) {
  return (
    <div className="map-controls" role="group" aria-label="Zoom">
      <Control name="Zoom in" keys="+" icon={Plus} onPress={onZoomIn} />
      <Control name="Zoom out" keys="-" icon={Minus} onPress={onZoomOut} />
      <Control name="Show the whole map" keys="0" icon={Maximize} onPress={onFit} />
      {onFullScreen && <Control name="Full screen" keys="F" icon={Expand} onPress={onFullScreen} />}
    </div>
  );
}

function Control({
  name,
  keys,
  icon: Icon,
  onPress,
}: {
  readonly name: string;
  readonly keys: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
}) {
  return (
    <Hint text={name} keys={keys}>
      <Button className="icon-button" aria-label={name} onPress={onPress}>
        <Icon size={16} aria-hidden />
      </Button>
    </Hint>
  );
}
