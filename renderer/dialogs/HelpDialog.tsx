import { commands } from '../commands/commands.ts';
import { printKeys } from '../commands/shortcuts.ts';
import { isMac } from '../host/platform.ts';
import '../styles/helpDialog.css';
import { DialogFrame } from './DialogFrame.tsx';

const groups = ['Project', 'Explore', 'View', 'Help'] as const;

const gestures = [
  ['Scroll', 'Zoom at the pointer'],
  ['Drag', 'Move the map'],
  ['Click a paper', 'Show what it is about'],
  ['Click a topic', 'Show it alone; again: show all'],
  [`${printKeys('mod', isMac)} and click a topic`, 'Add it to those shown, or take it out'],
] as const;

/** Every shortcut, and what the pointer does on the map. */
export function HelpDialog() {
  return (
    <DialogFrame title="Keyboard shortcuts" width={720}>
      <div className="help-columns">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group && command.keys)
                .map(({ name, title, keys }) => (
                  <div key={name}>
                    <dt>{title.replace('…', '')}</dt>
                    <dd>
                      <kbd>{printKeys(keys![0], isMac)}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>Pointer</h3>
          <dl>
            {gestures.map(([gesture, effect]) => (
              <div key={gesture}>
                <dt>{effect}</dt>
                <dd className="meta">{gesture}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </DialogFrame>
  );
}
