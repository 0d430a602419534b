import type { IsoDate } from '@atlasos/domain';
import { useState } from 'react';
import { DateInput, type DateInputProps } from './date-input.js';

type DateFilterProps = Omit<DateInputProps, 'value' | 'onChange' | 'onPick'> &
  (
    | { canBeEmpty?: never; value: IsoDate; onChange: (date: IsoDate) => void }
    | { canBeEmpty: true; value: IsoDate | null; onChange: (date: IsoDate | null) => void }
  );

/**
 * A date that what is shown hangs on. It is acted on when it is picked, by Enter and on leaving the field, not by the dates that
 * come about while it is typed. What can't be read changes nothing.
 */
export function DateFilter({ canBeEmpty, value, onChange, ...rest }: DateFilterProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [asked, setAsked] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
    setAsked(value);
  }
  const ask = (date: IsoDate | null) => {
    setAsked(date);
    if (date !== null) onChange(date);
    else if (canBeEmpty) onChange(null);
  };
  const act = (date: IsoDate | null, text?: string) => {
    if (date === value || (date === null && text?.trim() !== '')) return;
    if (date === null && !canBeEmpty) setTyped(value);
    else ask(date);
  };
  return (
    <DateInput
      {...rest}
      value={typed}
      onChange={setTyped}
      onPick={act}
      onKeyDown={({ key, currentTarget }) => (key === 'Enter' ? act(typed, currentTarget.value) : undefined)}
      // Not once more for a date whose answer is still on its way.
      onBlur={({ currentTarget }) => (typed === asked ? undefined : act(typed, currentTarget.value))}
    />
  );
}
