import { submitOnCommandEnter } from '@atlasos/ui';
import type { ComponentProps } from 'react';
import type { Save } from './use-save.js';

interface SaveFormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  save: Save;
}

/** Enter saves from a line, Ctrl or Cmd with Enter from anywhere. */
export const SaveForm = ({ save, children, ...rest }: SaveFormProps) => (
  <form
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
