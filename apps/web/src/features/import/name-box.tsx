import { ComboBox } from '@atlasos/ui';

interface NameBoxProps {
  label: string;
  names: readonly string[];
  /** Empty: none. */
  value: string;
  onChange: (name: string) => void;
}

/** A record by its name: one that there is, or one that is made. */
export function NameBox({ label, names, value, onChange }: NameBoxProps) {
  const offered = new Set(value ? [...names, value] : names);
  return (
    <ComboBox
      label={label}
      placeholder="None: they are left out"
      clearable
      options={[...offered].map((name) => ({ id: name, label: name }))}
      value={value || null}
      onChange={(name) => onChange(name ?? '')}
      onCreate={onChange}
    />
  );
}
