import { useEffect, useRef, type ReactNode } from 'react';
import classes from './form-trouble.module.css';
import type { Save } from './use-save.js';

/** What went wrong with the whole form, beside its button; else what is to be said there. */
export const FormTrouble = ({ save, children }: { save: Save; children?: ReactNode }) =>
  save.trouble ? <Trouble text={save.trouble} /> : children;

/** A refusal puts the cursor into the field it is about. */
function Trouble({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [text]);
  return (
    <span ref={place} className={classes.trouble} role="alert">
      {text}
    </span>
  );
}
