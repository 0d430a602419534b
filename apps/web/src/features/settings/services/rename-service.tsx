import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SaveForm } from '../../../app/forms/save-form.js';
import { useSave } from '../../../app/forms/use-save.js';
import { changeService, refreshServices, type Service } from './service.js';
import classes from './services.module.css';

/** Enter saves, Escape leaves it as it was. */
export function RenameService({ service, onClose }: { service: Service; onClose: () => void }) {
  const [name, setName] = useState(service.name);
  const save = useSave({
    save: () => (name.trim() === service.name ? Promise.resolve() : changeService(service, { name: name.trim() })),
    onSaved: onClose,
    reload: refreshServices,
  });
  return (
    <SaveForm save={save} className={classes.rename} aria-label={`Rename ${service.name}`}>
      <TextInput
        className={classes.name}
        aria-label="Name"
        autoFocus
        autoComplete="off"
        maxLength={100}
        value={name}
        error={save.fieldError('name') ?? save.trouble}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
      <Button type="submit" variant="filled" loading={save.isSaving}>
        Save
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </SaveForm>
  );
}
