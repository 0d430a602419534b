import { addDays, localDateTimeToInstant } from '@atlasos/domain';
import { DateInput, Field, FormDrawer, usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { client, invalidate } from '../../../app/api.js';
import { FormTrouble } from '../../../app/forms/form-trouble.js';
import { useSave } from '../../../app/forms/use-save.js';
import { ScopeChoice } from './scope-choice.js';
import { scopesOf, TOKENS, type Levels } from './token.js';

const DAYS = 365;

export function NewToken({ onClose, onMade }: { onClose: () => void; onMade: (token: string) => void }) {
  const { today, timezone } = usePracticeFormat();
  const [name, setName] = useState('');
  const [lastDay, setLastDay] = useState<string | null>(() => addDays(today(), DAYS));
  const [levels, setLevels] = useState<Levels>({});
  const scopes = scopesOf(levels);
  const save = useSave({
    save: async () => {
      // The last day counts in whole.
      const expiresAt = lastDay && localDateTimeToInstant(`${addDays(lastDay, 1)}T00:00`, timezone).toISOString();
      const { data } = await client.POST(TOKENS, { body: { name: name.trim(), scopes, expiresAt: expiresAt || null } });
      await invalidate(TOKENS);
      if (data) onMade(data.token);
    },
    onSaved: onClose,
  });
  return (
    <FormDrawer
      opened
      title="New access token"
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel="Make token"
      isBusy={save.isSaving}
      canSubmit={name.trim() !== '' && scopes.length > 0}
      consequence={<FormTrouble save={save}>It acts as you. The audit log names it.</FormTrouble>}
    >
      <TextInput
        label="What it is for"
        placeholder="Nightly export"
        value={name}
        maxLength={100}
        autoComplete="off"
        data-autofocus
        error={save.fieldError('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DateInput
        label="Works until"
        description="Empty: until you revoke it."
        value={lastDay}
        min={today()}
        error={save.fieldError('expiresAt')}
        onChange={setLastDay}
      />
      <Field label="What it may do" error={save.fieldError('scopes')}>
        <ScopeChoice levels={levels} onChange={setLevels} />
      </Field>
    </FormDrawer>
  );
}
