import { useEffect, useRef, useState } from 'react';

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; reason: string };

interface TypedValueOptions<Value> {
  value: Value | null;
  onChange: (value: Value | null) => void;
  parse: (text: string) => Parsed<Value>;
  /** The value as the field shows it at rest. */
  format: (value: Value) => string;
}

/**
 * A field whose text means a value. What can't be read stays as it was typed, is reported as null, and blocks the form
 * by `setCustomValidity`; what can is written out when the field is left.
 */
export function useTypedValue<Value>({ value, onChange, parse, format }: TypedValueOptions<Value>) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => (value === null ? '' : format(value)));
  const [isEditing, setEditing] = useState(false);
  const [isTyped, setTyped] = useState(false);
  const [reported, setReported] = useState(value);
  const [known, setKnown] = useState(value);

  const isEmpty = text.trim() === '';
  const parsed = isEmpty ? null : parse(text);
  const reason = parsed && !parsed.ok ? parsed.reason : '';

  // A value that came from elsewhere replaces the text; one that came from this text leaves it alone, as does what applies
  // where what was typed has none: until the field is left or, with text that can't be read, for good.
  const applies = reported === null && (isTyped || (reason !== '' && value === known));
  if (value !== known) setKnown(value);
  if (value !== reported && !applies) {
    setReported(value);
    setText(value === null ? '' : format(value));
    setTyped(false);
  }

  useEffect(() => input.current?.setCustomValidity(reason), [reason]);

  const type = (next: string): void => {
    setText(next);
    setTyped(true);
    const read = next.trim() === '' ? null : parse(next);
    const nextValue = read?.ok ? read.value : null;
    if (nextValue === value) return;
    setReported(nextValue);
    onChange(nextValue);
  };

  const leave = (): void => {
    setEditing(false);
    setTyped(false);
    if (parsed?.ok) setText(format(parsed.value));
  };

  return {
    inputProps: {
      ref: input,
      value: text,
      onChange: (event: { currentTarget: HTMLInputElement }) => type(event.currentTarget.value),
      onFocus: () => setEditing(true),
      onBlur: leave,
    },
    /** While typing: what the text is understood as. */
    understood: isEditing && parsed?.ok ? parsed.value : null,
    /** Once the field is left: why it can't be read. */
    error: isEditing ? '' : reason,
    type,
  };
}
