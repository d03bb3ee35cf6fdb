import { Merge, Pencil, Pin, PinOff, RotateCcw, Split, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { Topic } from '../../src/analysis.ts';
import { editTopics } from '../commands/editTopics.ts';
import { useDispatch, usePage, useSession } from '../state/page.ts';
import { selectTopicMarks } from '../state/topicMarks.ts';

/** What can be done to one topic of the main level, as a menu beside its row. */
export function TopicMenu({
  topic,
  anchor,
  onRename,
  onClose,
}: {
  readonly topic: Topic;
  readonly anchor: RefObject<Element | null>;
  readonly onRename: () => void;
  readonly onClose: () => void;
}) {
  const page = usePage();
  const dispatch = useDispatch();
  const marks = useSession(selectTopicMarks)!;
  const pin = marks.pinned.get(topic.id);
  const { id } = topic;
  const open = (name: 'mergeTopic' | 'splitTopic') => dispatch({ type: 'dialog/opened', dialog: { name, topic: id } });
  const items: readonly Item[] = [
    { id: 'rename', title: 'Rename', icon: Pencil, keys: 'F2', act: onRename },
    ...(marks.renamed.has(id)
      ? [
          {
            id: 'unname',
            title: 'Use the name of its terms',
            icon: RotateCcw,
            act: edit({ kind: 'rename', topic: id, name: '' }),
          },
        ]
      : []),
    { id: 'merge', title: 'Merge with…', icon: Merge, act: () => open('mergeTopic') },
    { id: 'split', title: 'Split…', icon: Split, act: () => open('splitTopic') },
    pin
      ? { id: 'unpin', title: 'Unpin', icon: PinOff, act: edit({ kind: 'withdraw', entry: pin.id }) }
      : { id: 'pin', title: 'Pin: keep its papers and name', icon: Pin, act: edit({ kind: 'pin', topic: id }) },
    {
      id: 'delete',
      title: 'Delete, leaving its papers in no topic',
      icon: Trash2,
      act: edit({ kind: 'delete', topic: id }),
    },
  ];
  return (
    <Popover
      className="popover"
      aria-label={`Change ${topic.name}`}
      triggerRef={anchor}
      placement="bottom end"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className="menu"
        aria-label={`Change ${topic.name}`}
        autoFocus="first"
        onAction={(key) => items.find((item) => item.id === key)?.act()}
        onClose={onClose}
      >
        {items.map(({ id, title, icon: Icon, keys }) => (
          <MenuItem key={id} id={id} textValue={title} className="menu-item">
            <Icon size={16} aria-hidden />
            <span className="name">{title}</span>
            {keys && <kbd className="keys">{keys}</kbd>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );

  function edit(change: Parameters<typeof editTopics>[1]): () => void {
    return () => void editTopics(page, change);
  }
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly act: () => void;
}
