import { Field, Segmented } from '@atlasos/ui';
import type { Import } from './import.js';

const DATE_ORDERS = [
  { value: 'dmy', label: 'Day first' },
  { value: 'mdy', label: 'Month first' },
] as const;

interface DateOrderProps {
  value: Import['dateOrder'];
  onChange: (value: Import['dateOrder']) => void;
}

export const DateOrder = ({ value, onChange }: DateOrderProps) => (
  <Field label="03/04/2026 is" hint="A date that begins with its year says so itself.">
    <Segmented tall label="Order of day and month" options={DATE_ORDERS} value={value} onChange={onChange} />
  </Field>
);
