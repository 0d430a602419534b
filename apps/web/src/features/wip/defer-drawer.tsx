import { addDays, formatDate } from '@atlasos/domain';
import { DateInput, FormDrawer, toast, usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSave } from '../../app/forms/use-save.js';
import { deferWork, undeferWork } from '../../app/work/change-wip.js';
import { workChanged } from '../../app/work/work-changed.js';
import type { Work } from './work.js';

const MONTH = 30;

interface DeferDrawerProps {
  works: readonly Work[];
  onClose: () => void;
  onSaved: () => void;
}

/** Keeps one or several pieces of work for later. */
export function DeferDrawer({ works, onClose, onSaved }: DeferDrawerProps) {
  const { today } = usePracticeFormat();
  const tomorrow = addDays(today(), 1);
  const [until, setUntil] = useState<string | null>(addDays(today(), MONTH));
  const [reason, setReason] = useState('');
  const save = useSave({
    save: async () => {
      const body = { until: until ?? tomorrow, reason: reason.trim() };
      await deferWork(works, body);
      const undo = async () => {
        await undeferWork(works);
        await workChanged();
      };
      toast(`Deferred until ${formatDate(body.until)}`, { undo });
      await workChanged();
    },
    onSaved,
  });
  return (
    <FormDrawer
      opened
      title={works.length === 1 ? 'Defer' : `Defer ${works.length} pieces of work`}
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel="Defer"
      isBusy={save.isSaving}
      canSubmit={until !== null && reason.trim() !== ''}
      consequence={save.trouble ?? 'It stays in WIP, and no invoice offers it before that day.'}
    >
      <DateInput
        label="First day it may be billed"
        value={until}
        min={tomorrow}
        error={save.fieldError('until')}
        onChange={setUntil}
      />
      <TextInput
        label="Why it waits"
        data-autofocus
        maxLength={500}
        value={reason}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
