import { Field, FormDrawer } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../app/api.js';
import { FormTrouble } from '../../../app/forms/form-trouble.js';
import { useDraft } from '../../../app/forms/use-draft.js';
import { useSave } from '../../../app/forms/use-save.js';
import { ENDPOINTS, refreshEndpoints, type Endpoint, type EventChoice as Choice } from './endpoint.js';
import { EventChoice } from './event-choice.js';

interface EndpointDrawerProps {
  /** Null for a new one. */
  given: Endpoint | null;
  onClose: () => void;
  onMade: (secret: string) => void;
}

export function EndpointDrawer({ given, onClose, onMade }: EndpointDrawerProps) {
  const [item, setItem] = useState(given);
  const { values, edits, set } = useDraft({
    url: item?.url ?? '',
    description: item?.description ?? '',
    events: (item?.events ?? []) as Choice[],
  });
  const { url, description, events } = values;
  const path = { params: { path: { id: item?.id ?? '' } } };
  const save = useSave({
    save: async () => {
      if (item) {
        await client.PATCH('/api/v1/webhook-endpoints/{id}', { ...path, body: { ...edits, version: item.version } });
      } else {
        const { data } = await client.POST(ENDPOINTS, { body: { url: url.trim(), description, events } });
        if (data) onMade(data.secret);
      }
      await refreshEndpoints();
    },
    onSaved: onClose,
    reload: async () => {
      const { data } = await client.GET('/api/v1/webhook-endpoints/{id}', path);
      if (data) setItem(data);
    },
  });
  return (
    <FormDrawer
      opened
      title={item ? 'Edit endpoint' : 'New endpoint'}
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel={item ? 'Save' : 'Add'}
      isBusy={save.isSaving}
      canSubmit={url.trim() !== '' && events.length > 0}
      consequence={<FormTrouble save={save}>{item ? null : 'You see its secret once, next.'}</FormTrouble>}
    >
      <TextInput
        label="Address"
        placeholder="https://example.com/hooks/atlasos"
        type="url"
        value={url}
        maxLength={2000}
        autoComplete="off"
        data-autofocus
        error={save.fieldError('url')}
        onChange={(event) => set('url', event.currentTarget.value)}
      />
      <TextInput
        label="What it is for"
        placeholder="Accounting"
        value={description}
        maxLength={200}
        autoComplete="off"
        error={save.fieldError('description')}
        onChange={(event) => set('description', event.currentTarget.value)}
      />
      <Field label="What it is told" error={save.fieldError('events')}>
        <EventChoice events={events} onChange={(next) => set('events', next)} />
      </Field>
    </FormDrawer>
  );
}
