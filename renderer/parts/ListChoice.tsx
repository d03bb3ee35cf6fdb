import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

/** One of a list that opens under a button. */
export interface ListOption {
  readonly id: string;
  readonly title: string;
  /** Beside the title, in the list alone: a count. */
  readonly note?: ReactNode;
}

/** A button that says which option is chosen (null: none, and it says `placeholder`) and opens the list of all. */
export function ListChoice({
  label,
  options,
  chosen,
  placeholder,
  className = '',
  onChoose,
}: {
  /** For screen readers. */
  readonly label: string;
  readonly options: readonly ListOption[];
  readonly chosen: string | null;
  readonly placeholder?: string;
  readonly className?: string;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <Select
      className={`select ${className}`}
      aria-label={label}
      placeholder={placeholder}
      value={chosen}
      onChange={(key) => key !== null && onChoose(String(key))}
    >
      <Button className="button">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {options.map(({ id, title, note }) => (
            <ListBoxItem key={id} id={id} textValue={title} className="menu-item">
              {title}
              {note}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
