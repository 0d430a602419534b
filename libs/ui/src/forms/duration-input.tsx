import { formatDuration, parseDuration, parsePlannedDuration } from '@atlasos/domain';
import { TextInput, type TextInputProps } from '@mantine/core';
import classes from './inputs.module.css';
import { useTypedValue } from './use-typed-value.js';

interface DurationInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Minutes; null while empty or unreadable. */
  value: number | null;
  onChange: (minutes: number | null) => void;
  /** What is planned, not one entry: many hours, and a bare number is hours. */
  planned?: boolean;
}

/** A duration as people type it (90, 1:30, 1,5, 1h30); what it is understood as stands in the field. */
export function DurationInput({ value, onChange, planned, error, ...rest }: DurationInputProps) {
  const typed = useTypedValue({
    value,
    onChange,
    format: formatDuration,
    parse: (text) => {
      const read = planned ? parsePlannedDuration(text) : parseDuration(text);
      return read.ok ? { ok: true, value: read.minutes } : read;
    },
  });
  const echo = typed.understood === null ? '' : formatDuration(typed.understood);
  return (
    <TextInput
      autoComplete="off"
      placeholder="1:30"
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
