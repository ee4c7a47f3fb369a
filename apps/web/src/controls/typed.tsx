import { type ReactNode, useEffect, useId, useState } from 'react';
import type { Option } from './options.ts';

interface Props<Value> {
  readonly label: ReactNode;
  /** What is shown for the value now. */
  readonly shown: string;
  /** What a text means; undefined for nothing that can be meant. */
  readonly read: (text: string) => Value | undefined;
  readonly onValue: (value: Value) => void;
  /** What to do when the text means nothing. */
  readonly advice: (given: string) => string;
  readonly options?: readonly Option[];
  readonly size?: number;
  /** For a field that a press has just opened. */
  readonly autoFocus?: boolean;
}

/** A text field that is read when it is left or entered; what cannot be read stays, with advice. */
export function Typed<Value>({
  label,
  shown,
  read,
  onValue,
  advice,
  options,
  size = 18,
  autoFocus,
}: Props<Value>) {
  const [text, setText] = useState(shown);
  const [wrong, setWrong] = useState<string>();
  const [list, problem] = [useId(), useId()];
  useEffect(() => {
    setText(shown);
    setWrong(undefined);
  }, [shown]);
  const take = (given: string): void => {
    const value = given.trim() === shown ? undefined : read(given.trim());
    setWrong(value === undefined && given.trim() !== shown ? given : undefined);
    if (value !== undefined) onValue(value);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        size={size}
        // biome-ignore lint/a11y/noAutofocus: opened by a press, to be typed into.
        autoFocus={autoFocus}
        value={text}
        list={options === undefined ? undefined : list}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : problem}
        onChange={(event) => {
          setText(event.target.value);
          // A choice from the list is complete at once.
          if (options?.some(({ value }) => value === event.target.value)) take(event.target.value);
        }}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value);
          if (event.key === 'Escape') {
            setText(shown);
            setWrong(undefined);
          }
        }}
      />
      {options && (
        <datalist id={list}>
          {options.map(({ value, hint }) => (
            <option key={value} value={value}>
              {hint}
            </option>
          ))}
        </datalist>
      )}
      {wrong !== undefined && (
        <span id={problem} className="problem" role="alert">
          {advice(wrong)}
        </span>
      )}
    </label>
  );
}
