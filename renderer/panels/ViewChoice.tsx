import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { drawerViews, viewTitles } from '../state/drawerViews.ts';
import type { DrawerView } from '../state/drawerViews.ts';

/** Chooses the view of the second pane. */
export function ViewChoice({
  view,
  onChoose,
}: {
  readonly view: DrawerView;
  readonly onChoose: (view: DrawerView) => void;
}) {
  return (
    <Select
      className="select view-choice"
      aria-label="Second chart"
      value={view}
      onChange={(key) => onChoose(key as DrawerView)}
    >
      <Button className="button">
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {drawerViews.map((one) => (
            <ListBoxItem key={one} id={one} className="menu-item">
              {viewTitles[one]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
