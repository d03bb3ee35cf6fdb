import type { ReactNode } from 'react';
import { Button, Group, Input, Label, NumberField, Radio, RadioGroup, Text } from 'react-aria-components';
import { Minus, Plus } from 'lucide-react';

/** A setting that is a number, with what a larger and a smaller one do. */
export function NumberSetting({
  label,
  explanation,
  value,
  min,
  max,
  step = 1,
  onChange,
}: {
  readonly label: string;
  readonly explanation: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <NumberField
      className="setting"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next) => onChange(Number.isNaN(next) ? value : next)}
    >
      <Label>{label}</Label>
      <Group className="number-input">
        <Button slot="decrement" className="icon-button">
          <Minus size={14} aria-hidden />
        </Button>
        <Input className="count" />
        <Button slot="increment" className="icon-button">
          <Plus size={14} aria-hidden />
        </Button>
      </Group>
      <Text slot="description" className="meta">
        {explanation}
      </Text>
    </NumberField>
  );
}

/** A setting that is one of a few values. */
export function ChoiceSetting<Value extends string>({
  label,
  explanation,
  value,
  choices,
  onChange,
  children,
}: {
  readonly label: string;
  readonly explanation: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, title: string])[];
  readonly onChange: (value: Value) => void;
  readonly children?: ReactNode;
}) {
  return (
    <RadioGroup className="setting" orientation="horizontal" value={value} onChange={(next) => onChange(next as Value)}>
      <Label>{label}</Label>
      <div className="choices">
        {choices.map(([choice, title]) => (
          <Radio key={choice} value={choice} className="choice">
            {title}
          </Radio>
        ))}
      </div>
      <Text slot="description" className="meta">
        {explanation}
      </Text>
      {children}
    </RadioGroup>
  );
}
