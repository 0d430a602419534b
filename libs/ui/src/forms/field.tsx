import { useId, type ReactNode } from 'react';
import classes from './inputs.module.css';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What to do about it. */
  error?: ReactNode;
  children: ReactNode;
}

/** Label above and error below for a group of controls; single inputs have both by themselves. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  return (
    <fieldset className={classes.field} aria-describedby={error || hint ? id : undefined}>
      <legend className={classes.fieldLabel}>{label}</legend>
      <div>{children}</div>
      {error || hint ? (
        <div id={id} className={error ? classes.fieldError : classes.fieldHint} role={error ? 'alert' : undefined}>
          {error || hint}
        </div>
      ) : null}
    </fieldset>
  );
}
