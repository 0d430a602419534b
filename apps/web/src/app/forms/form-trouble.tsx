import type { ReactNode } from 'react';
import classes from './form-trouble.module.css';
import type { Save } from './use-save.js';

/** What went wrong with the whole form, beside its button; else what is to be said there. */
export const FormTrouble = ({ save, children }: { save: Save; children?: ReactNode }) =>
  save.trouble ? (
    <span className={classes.trouble} role="alert">
      {save.trouble}
    </span>
  ) : (
    children
  );
