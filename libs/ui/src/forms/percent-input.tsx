import { formatPercentBps } from '@atlasos/domain';
import { TextInput, type TextInputProps } from '@mantine/core';
import { usePracticeFormat } from '../format/practice-format.js';
import classes from './inputs.module.css';
import { useTypedValue } from './use-typed-value.js';

interface PercentInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Hundredths of a per cent: 1500 = 15 %. */
  value: number | null;
  onChange: (bps: number | null) => void;
}

const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/;
const ALL_BPS = 10_000;

/** A share: 15, 14,5 or 15 %. */
export function PercentInput({ value, onChange, error, ...rest }: PercentInputProps) {
  const { locale } = usePracticeFormat();
  const typed = useTypedValue<number>({
    value,
    onChange,
    format: (bps) => formatPercentBps(bps, locale),
    parse: (text) => {
      const [, whole, decimals = ''] = PERCENT.exec(text.trim()) ?? [];
      const bps = whole === undefined ? undefined : Number(`${whole}${decimals.padEnd(2, '0')}`);
      if (bps === undefined || bps > ALL_BPS)
        return { ok: false, reason: 'Write a share from 0 to 100 %, such as 15.' };
      return { ok: true, value: bps };
    },
  });
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      {...typed.inputProps}
      classNames={{ input: classes.digits }}
      error={typed.error || error}
    />
  );
}
