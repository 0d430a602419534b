import { Field, Segmented } from '@atlasos/ui';

export const METHODS = [
  { value: 'eft', label: 'EFT' },
  { value: 'cash', label: 'Cash' },
  { value: 'card', label: 'Card' },
  { value: 'other', label: 'Other' },
] as const;
export type Method = (typeof METHODS)[number]['value'];

export const methodName = (method: Method): string => METHODS.find(({ value }) => value === method)!.label;

export const MethodChoice = ({ value, onChange }: { value: Method; onChange: (method: Method) => void }) => (
  <Field label="Method">
    <Segmented label="Method" options={METHODS} value={value} onChange={onChange} tall />
  </Field>
);
