import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

const REST_MS = 200;

interface FindFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue' | 'type'> {
  value: string | undefined;
  /** Without blanks at its ends; undefined when there is nothing to look for. */
  onChange: (text: string | undefined) => void;
}

/** Words to find in a list, which is asked when typing rests, and at once by Enter and on leaving the field. */
export function FindField({ value = '', onChange, ...rest }: FindFieldProps) {
  const [text, setText] = useState(value);
  const [isAsked, setAsked] = useState(true);
  const [known, setKnown] = useState(value);
  // Changed by something else, such as "Show all"; what was typed here since then stays.
  if (value !== known) {
    setKnown(value);
    if (isAsked && text.trim() !== value) setText(value);
  }
  const ask = useDebouncedCallback((typed: string) => {
    setAsked(true);
    onChange(typed.trim() || undefined);
  }, REST_MS);
  const type = (typed: string) => {
    setText(typed);
    setAsked(false);
    ask(typed);
  };
  return (
    <TextInput
      type="search"
      leftSection={<IconSearch size={16} stroke={1.6} />}
      maxLength={100}
      {...rest}
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={({ key }) => (key === 'Enter' ? ask.flush() : undefined)}
      onBlur={() => ask.flush()}
    />
  );
}
