import { commandKey, Kbd } from '@atlasos/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { SaveForm } from '../../app/forms/save-form.js';
import type { Draft } from '../../app/forms/use-draft.js';
import type { Save } from '../../app/forms/use-save.js';
import classes from './settings.module.css';

interface SettingsFormProps<T extends object> {
  label: string;
  form: { draft: Draft<T>; save: Save };
  /** What saving changes, and what it leaves alone. */
  note?: ReactNode;
  children: ReactNode;
}

/** Fields, and under them the button with what it means. */
export function SettingsForm<T extends object>({ label, form: { draft, save }, note, children }: SettingsFormProps<T>) {
  return (
    <SaveForm save={save} className={classes.form} aria-label={label}>
      {children}
      <div className={classes.bar}>
        <Button
          type="submit"
          variant="filled"
          loading={save.isSaving}
          disabled={!draft.isDirty}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          Save
          <Kbd inherit>{`${commandKey()} Enter`}</Kbd>
        </Button>
        {draft.isDirty ? (
          <Button
            onClick={() => {
              draft.reset();
              save.clear();
            }}
          >
            Discard changes
          </Button>
        ) : null}
        <div className={classes.note}>
          <FormTrouble save={save}>{note}</FormTrouble>
        </div>
      </div>
    </SaveForm>
  );
}
