import { TextAction } from '@atlasos/ui';
import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Contact } from './client.js';
import classes from './client-form.module.css';

interface ContactsFieldProps {
  contacts: readonly Contact[];
  onChange: (contacts: Contact[]) => void;
  fieldError: (path: string) => string | undefined;
}

const CONTACTS_MAX = 50;

/** People at the client; documents go to the first of them. */
export function ContactsField({ contacts, onChange, fieldError }: ContactsFieldProps) {
  const shown = contacts.length > 0 ? contacts : [{ name: '' }];
  const change = (index: number, changed: Partial<Contact>) =>
    onChange(shown.map((contact, at) => (at === index ? { ...contact, ...changed } : contact)));
  const first = (index: number) => onChange([shown[index]!, ...shown.filter((_, at) => at !== index)]);
  return (
    <fieldset className={classes.contacts}>
      <legend className={classes.legend}>People. Documents go to the first.</legend>
      {shown.map((contact, index) => (
        <div key={contact.id ?? `new-${index}`} className={classes.contact}>
          <TextInput
            aria-label={`Name of person ${index + 1}`}
            placeholder="Name"
            autoComplete="off"
            value={contact.name}
            error={fieldError(`contacts/${index}/name`)}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`Email of person ${index + 1}`}
            placeholder="Email"
            inputMode="email"
            autoComplete="off"
            value={contact.email ?? ''}
            error={fieldError(`contacts/${index}/email`)}
            onChange={(event) => change(index, { email: event.currentTarget.value || null })}
          />
          <ActionIcon
            aria-label={`Remove person ${index + 1}`}
            disabled={contacts.length === 0}
            onClick={() => onChange(shown.filter((_, at) => at !== index))}
          >
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
          <div className={classes.under}>
            <Checkbox
              label="May sign in to the portal"
              checked={contact.portalAccess ?? false}
              error={fieldError(`contacts/${index}/portalAccess`)}
              onChange={(event) => change(index, { portalAccess: event.currentTarget.checked })}
            />
            {index > 0 ? <TextAction onClick={() => first(index)}>Make first</TextAction> : null}
          </div>
        </div>
      ))}
      {contacts.length > 0 && contacts.length < CONTACTS_MAX ? (
        <div>
          <TextAction onClick={() => onChange([...shown, { name: '' }])}>Add another person</TextAction>
        </div>
      ) : null}
    </fieldset>
  );
}
