import { formatDate, type IsoDate } from '@atlasos/domain';
import { Popover, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { usePracticeFormat } from '../format/practice-format.js';
import { parseDate } from './parse-date.js';
import classes from './inputs.module.css';
import { useTypedValue } from './use-typed-value.js';

const Calendar = lazy(() => import('./calendar.js'));

export interface DateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  value: IsoDate | null;
  onChange: (date: IsoDate | null) => void;
  min?: IsoDate;
  max?: IsoDate;
  /** Beside `onChange`, for a date that comes from the calendar. */
  onPick?: (date: IsoDate) => void;
}

/** A date, typed (26/11, 26 Nov, today, -1) or picked; shown as 26 Nov 2026. */
export function DateInput({ value, onChange, min, max, onPick, error, disabled, onBlur, ...rest }: DateInputProps) {
  const { today } = usePracticeFormat();
  const [isOpen, setOpen] = useState(false);
  const typed = useTypedValue<IsoDate>({
    value,
    onChange,
    format: formatDate,
    parse: (text) => {
      const read = parseDate(text, today());
      if (!read.ok) return read;
      if (min && read.date < min) return { ok: false, reason: `Not before ${formatDate(min)}.` };
      if (max && read.date > max) return { ok: false, reason: `Not after ${formatDate(max)}.` };
      return { ok: true, value: read.date };
    },
  });
  const echo = typed.understood === null ? '' : formatDate(typed.understood);
  const pick = (date: IsoDate) => {
    typed.type(formatDate(date));
    setOpen(false);
    onPick?.(date);
  };
  const button = (
    <button
      type="button"
      className={classes.pick}
      aria-label="Pick a date"
      aria-haspopup="dialog"
      disabled={disabled}
      onClick={() => setOpen((open) => !open)}
    >
      <IconCalendarEvent size={16} stroke={1.7} />
    </button>
  );
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          autoComplete="off"
          placeholder="26 Nov 2026"
          disabled={disabled}
          {...rest}
          {...typed.inputProps}
          onBlur={(event) => {
            typed.inputProps.onBlur();
            onBlur?.(event);
          }}
          classNames={{ input: classes.digits }}
          rightSection={button}
          rightSectionWidth={36}
          error={typed.error || error}
          aria-description={echo || undefined}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Calendar">
        <Suspense fallback={<div className={classes.calendarSpace} />}>
          <Calendar value={value} onPick={pick} min={min} max={max} today={today()} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
