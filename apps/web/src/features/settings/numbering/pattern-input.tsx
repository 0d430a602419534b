import { addMonths, checkNumberPattern, formatDate, formatNumber } from '@atlasos/domain';
import { usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import classes from '../settings.module.css';

interface PatternInputProps {
  label: string;
  pattern: string;
  error: string | undefined;
  onChange: (pattern: string) => void;
}

const YEAR_MONTHS = 12;

/** With the first number of today's series and of the one a year from now. */
export function PatternInput({ label, pattern, error, onChange }: PatternInputProps) {
  const { today } = usePracticeFormat();
  const now = today();
  const later = addMonths(now, YEAR_MONTHS);
  return (
    <div>
      <TextInput
        label={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
        value={pattern}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {checkNumberPattern(pattern).ok ? (
        <p className={classes.echo}>
          {formatNumber(pattern, now, 1)} today, {formatNumber(pattern, now, 2)} next; {formatNumber(pattern, later, 1)}{' '}
          on {formatDate(later)}
        </p>
      ) : null}
    </div>
  );
}
