import { TextInput, type TextInputProps } from '@mantine/core';
import { parseClock } from './parse-clock.js';
import classes from './inputs.module.css';
import { useTypedValue } from './use-typed-value.js';

interface TimeInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** `HH:MM`; null while empty or unreadable. */
  value: string | null;
  onChange: (time: string | null) => void;
}

/** A time of day, typed as 14:06, 1406 or 9; what it is understood as stands in the field. */
export function TimeInput({ value, onChange, error, ...rest }: TimeInputProps) {
  const typed = useTypedValue({
    value,
    onChange,
    format: (time: string) => time,
    parse: (text) => {
      const read = parseClock(text);
      return read.ok ? { ok: true, value: read.time } : read;
    },
  });
  const echo = typed.understood === null || typed.understood === typed.inputProps.value ? '' : typed.understood;
  return (
    <TextInput
      autoComplete="off"
      placeholder="14:06"
      {...rest}
      {...typed.inputProps}
      classNames={{ input: classes.digits }}
      rightSection={echo ? <output className={classes.echo}>{echo}</output> : undefined}
      rightSectionPointerEvents="none"
      rightSectionWidth={echo ? 12 + echo.length * 8 : undefined}
      error={typed.error || error}
    />
  );
}
