import { Field } from '@atlasos/ui';
import { Radio } from '@mantine/core';
import { KIND } from './kind-words.js';
import type { Disbursement } from './save-disbursement.js';
import classes from './disbursements.module.css';

interface KindChoiceProps {
  value: Disbursement['kind'];
  onChange: (kind: Disbursement['kind']) => void;
  disabled?: boolean;
}

export const KindChoice = ({ value, onChange, disabled }: KindChoiceProps) => (
  <Field label="Whose cost was it?">
    <div className={classes.kinds}>
      {(['agent', 'recovered'] as const).map((kind) => (
        <Radio
          key={kind}
          name="kind"
          size="xs"
          label={<b>{KIND[kind].label}</b>}
          description={KIND[kind].explained}
          checked={value === kind}
          disabled={disabled}
          onChange={() => onChange(kind)}
        />
      ))}
    </div>
  </Field>
);
