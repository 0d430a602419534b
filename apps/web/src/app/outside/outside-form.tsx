import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import classes from './outside-form.module.css';

interface OutsideFormProps {
  onSubmit: () => void;
  submitLabel: string;
  isBusy: boolean;
  /** What went wrong, when it belongs to no field. */
  error?: string;
  children: ReactNode;
}

/** A short form in one column; the browser checks what is required. */
export function OutsideForm({ onSubmit, submitLabel, isBusy, error, children }: OutsideFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {children}
      {error ? (
        <p className={classes.error} role="alert">
          {error}
        </p>
      ) : null}
      <Button type="submit" variant="filled" loading={isBusy} fullWidth h={40}>
        {submitLabel}
      </Button>
    </form>
  );
}
