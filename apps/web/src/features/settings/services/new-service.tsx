import { Kbd, toast } from '@atlasos/ui';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { client } from '../../../app/api.js';
import { SaveForm } from '../../../app/forms/save-form.js';
import { useSave } from '../../../app/forms/use-save.js';
import { refreshServices, SERVICES } from './service.js';
import classes from './services.module.css';

/** One line; Enter saves and is ready for the next. */
export function NewService() {
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const save = useSave({
    save: async () => {
      await client.POST(SERVICES, { body: { name: name.trim() } });
      await refreshServices();
      toast(`Added: ${name.trim()}`);
    },
    onSaved: () => {
      setName('');
      field.current?.focus();
    },
  });
  return (
    <SaveForm save={save} className={classes.add} aria-label="New kind of work">
      <TextInput
        ref={field}
        className={classes.name}
        label="New kind of work"
        placeholder="Annual financial statements"
        autoComplete="off"
        maxLength={100}
        value={name}
        error={save.fieldError('name') ?? save.trouble}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName('');
        }}
      />
      <Button type="submit" mt={22} loading={save.isSaving} disabled={!name.trim()}>
        Add
        <Kbd inherit>Enter</Kbd>
      </Button>
    </SaveForm>
  );
}
