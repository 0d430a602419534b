import { TextInput, type TextInputProps } from '@mantine/core';
import classes from './inputs.module.css';
import { useTypedValue } from './use-typed-value.js';

interface WholeNumberInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  value: number | null;
  onChange: (value: number | null) => void;
  min: number;
  max: number;
  /** After the digits, inside the field: days. */
  unit?: string;
}

/** A count typed in digits: days, hours. */
export function WholeNumberInput({ value, onChange, min, max, unit, error, ...rest }: WholeNumberInputProps) {
  const typed = useTypedValue<number>({
    value,
    onChange,
    format: String,
    parse: (text) => {
      // People write the minus sign as well as the hyphen.
      const plain = text.trim().replace(/^−/, '-');
      const number = /^-?\d{1,9}$/.test(plain) ? Number(plain) : undefined;
      if (number === undefined || number < min || number > max)
        return { ok: false, reason: `Write a whole number from ${min} to ${max}.` };
      return { ok: true, value: number };
    },
  });
  return (
    <TextInput
      inputMode={min < 0 ? 'text' : 'numeric'}
      autoComplete="off"
      {...rest}
      {...typed.inputProps}
      classNames={{ input: classes.digits, section: classes.symbol }}
      rightSection={unit}
      rightSectionWidth={unit ? 20 + unit.length * 8 : undefined}
      rightSectionPointerEvents="none"
      error={typed.error || error}
    />
  );
}
