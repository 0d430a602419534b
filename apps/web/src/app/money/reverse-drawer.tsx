import { DateInput, FormDrawer, usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FormTrouble } from '../forms/form-trouble.js';
import { useSave } from '../forms/use-save.js';
import { moneyMoved } from './money-moved.js';

interface ReverseDrawerProps {
  title: string;
  /** An example of a reason. */
  placeholder: string;
  dayLabel: string;
  consequence: ReactNode;
  onReverse: (body: { reason: string; date: string }) => Promise<void>;
  onClose: () => void;
}

/** Takes a fact of the books back by another: why, and from which day. */
export function ReverseDrawer({ title, placeholder, dayLabel, consequence, onReverse, onClose }: ReverseDrawerProps) {
  const { today } = usePracticeFormat();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState<string | null>(today());
  const save = useSave({
    save: async () => {
      await onReverse({ reason: reason.trim(), date: date! });
      await moneyMoved();
    },
    onSaved: onClose,
  });
  return (
    <FormDrawer
      opened
      title={title}
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel="Reverse"
      isBusy={save.isSaving}
      canSubmit={reason.trim() !== '' && date !== null}
      consequence={<FormTrouble save={save}>{consequence}</FormTrouble>}
    >
      <TextInput
        label="Why"
        data-autofocus
        placeholder={placeholder}
        maxLength={500}
        value={reason}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DateInput label={dayLabel} value={date} onChange={setDate} error={save.fieldError('date')} />
    </FormDrawer>
  );
}
