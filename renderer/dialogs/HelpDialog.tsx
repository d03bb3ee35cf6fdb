import { commands } from '../commands/commands.ts';
import { printKeys } from '../commands/shortcuts.ts';
import { isMac } from '../host/platform.ts';
import '../styles/helpDialog.css';
import { DialogFrame } from './DialogFrame.tsx';

const groups = ['Project', 'Explore', 'Topics', 'View', 'Help'] as const;

const gestures = [
  ['Zoom at the pointer', 'Scroll'],
  ['Move the map', 'Drag'],
  ['Read a paper', 'Click it'],
  ['Show one topic, or all again', 'Click it'],
  ['Add or take out a topic', `${printKeys('mod', isMac)} + click`],
] as const;

const mapKeys = [
  ['Move the map', 'Arrow keys'],
  ['Read the paper in the middle', 'Enter'],
  ['Walk to the next paper', 'Alt+arrow keys'],
  ['Take the paper in hand, or put it back', 'Space'],
  ['Next topic, or the one before', 'Page Down, Page Up'],
  ['Present: next topic, or the one before', '→ and ←'],
] as const;

const topicKeys = [
  ['Next topic, or the one before', 'Down, Up'],
  ['Last topic, or the first', 'End, Home'],
  ['Show its finer topics, or hide them', '→ and ←'],
  ['Rename it', 'F2'],
] as const;

const places = [
  ['On the map', mapKeys],
  ['In the list of topics', topicKeys],
] as const;

/** Every shortcut, and what the pointer does on the map. */
export function HelpDialog() {
  return (
    <DialogFrame title="Keyboard shortcuts" width={720} isText>
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
        {places.map(([place, keysThere]) => (
          <section key={place}>
            <h3>{place}</h3>
            <dl>
              {keysThere.map(([effect, keys]) => (
                <div key={effect}>
                  <dt>{effect}</dt>
                  <dd>
                    <kbd>{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>Pointer</h3>
          <dl>
            {gestures.map(([effect, gesture]) => (
              <div key={effect}>
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
