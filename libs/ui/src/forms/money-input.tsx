import { formatAmount, formatMoney, parseMoney } from '@atlasos/domain';
import { TextInput, type TextInputProps } from '@mantine/core';
import { usePracticeFormat } from '../format/practice-format.js';
import classes from './inputs.module.css';
import { useTypedValue } from './use-typed-value.js';

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Minor units; null while empty or unreadable. */
  value: number | null;
  onChange: (minor: number | null) => void;
  strong?: boolean;
  /** No currency sign: in a table whose head names it. */
  bare?: boolean;
}

/** An amount as people type it: 1 234,56 or 1,234.56 or 850. */
export function MoneyInput({ value, onChange, strong, bare, error, ...rest }: MoneyInputProps) {
  const { currency, locale, symbol } = usePracticeFormat();
  const typed = useTypedValue({
    value,
    onChange,
    format: (minor) => formatAmount(minor, currency, locale),
    parse: (text) => {
      const read = parseMoney(text, currency, locale);
      return read.ok ? { ok: true, value: read.amountMinor } : read;
    },
  });
  const says = typed.understood === null ? '' : formatMoney(typed.understood, currency, locale);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      {...typed.inputProps}
      leftSection={bare ? undefined : symbol}
      leftSectionPointerEvents="none"
      leftSectionWidth={bare ? undefined : 16 + symbol.length * 9}
      classNames={{ input: strong ? classes.amountStrong : classes.amount, section: classes.symbol }}
      error={typed.error || error}
      aria-description={says || undefined}
    />
  );
}
