import { submitOnCommandEnter } from '@atlasos/ui';
import { useEffect, useRef, type ComponentProps } from 'react';
import type { Save } from './use-save.js';

interface SaveFormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  save: Save;
}

/** Enter saves from a line, Ctrl or Cmd with Enter from anywhere; a refusal puts the cursor into the field it is about. */
export function SaveForm({ save, children, ...rest }: SaveFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { trouble, isSaving } = save;

  useEffect(() => {
    if (trouble && !isSaving) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trouble, isSaving]);

  return (
    <form
      ref={form}
      onKeyDown={submitOnCommandEnter}
      onSubmit={(event) => {
        event.preventDefault();
        void save.submit();
      }}
      {...rest}
    >
      {children}
    </form>
  );
}
