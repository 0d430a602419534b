import { addDays, formatDate, formatMoney, sumMinor } from '@atlasos/domain';
import { DateInput, submitOnCommandEnter, toast, usePracticeFormat } from '@atlasos/ui';
import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useSave, type Save } from '../../app/forms/use-save.js';
import { deferWork, undeferWork, writeOffWork } from '../../app/work/change-wip.js';
import { workChanged } from '../../app/work/work-changed.js';
import type { Work } from './proposal.js';
import type { WipClient } from './queue.js';
import type { Run } from './use-run.js';
import classes from './friday-run.module.css';

const A_WEEK = 7;

interface FormProps {
  client: WipClient;
  work: readonly Work[];
  run: Run;
  onClose: () => void;
}

const count = (work: readonly Work[]): string => (work.length === 1 ? 'it' : `all ${work.length}`);

/** Everything that could be billed waits until a day, the next run unless said. */
export function DeferAll({ client, work, run, onClose }: FormProps) {
  const { today } = usePracticeFormat();
  const [until, setUntil] = useState<string | null>(addDays(today(), A_WEEK));
  const [reason, setReason] = useState('Left for the next run');
  const save = useSave({
    save: async () => {
      await deferWork(work, { until: until ?? '', reason: reason.trim() });
      run.pass(client.clientId);
      toast(`Deferred until ${formatDate(until ?? today())}: ${client.clientName}`, {
        undo: async () => {
          await undeferWork(work);
          run.unpass(client.clientId);
          await workChanged();
        },
      });
      await workChanged();
    },
  });
  return (
    <StepForm
      label={`Defer ${count(work)}`}
      save={save}
      canSubmit={until !== null && reason.trim() !== ''}
      note="It stays in WIP, and out of invoices until that day."
      onClose={onClose}
    >
      <DateInput
        label="May be billed from"
        value={until}
        onChange={setUntil}
        min={addDays(today(), 1)}
        error={save.fieldError('until')}
      />
      <Reason label="Why it waits" value={reason} onChange={setReason} error={save.fieldError('reason')} />
    </StepForm>
  );
}

/** Everything that could be billed leaves WIP without an invoice. */
export function WriteOffAll({ client, work, run, onClose }: FormProps) {
  const { currency, locale } = usePracticeFormat();
  const [reason, setReason] = useState('');
  const value = formatMoney(sumMinor(work.map(({ valueMinor }) => valueMinor)), currency, locale);
  const save = useSave({
    save: async () => {
      await writeOffWork(work, { reason: reason.trim() });
      run.pass(client.clientId);
      toast(`Written off: ${value} of ${client.clientName}`);
      await workChanged();
    },
  });
  return (
    <StepForm
      label={`Write off ${value}`}
      save={save}
      canSubmit={reason.trim() !== ''}
      note="It leaves WIP today without an invoice. This can’t be undone."
      onClose={onClose}
    >
      <Reason label="Why it is not billed" value={reason} onChange={setReason} error={save.fieldError('reason')} />
    </StepForm>
  );
}

interface ReasonProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

const Reason = ({ label, value, onChange, error }: ReasonProps) => (
  <TextInput
    label={label}
    value={value}
    maxLength={500}
    autoFocus
    onFocus={(event) => event.currentTarget.select()}
    onChange={(event) => onChange(event.currentTarget.value)}
    error={error}
  />
);

interface StepFormProps {
  label: string;
  save: Save;
  canSubmit: boolean;
  note: string;
  onClose: () => void;
  children: ReactNode;
}

const StepForm = ({ label, save, canSubmit, note, onClose, children }: StepFormProps) => (
  <form
    className={classes.form}
    aria-label={label}
    onKeyDown={(event) => (event.key === 'Escape' ? onClose() : submitOnCommandEnter(event))}
    onSubmit={(event) => {
      event.preventDefault();
      if (canSubmit) void save.submit();
    }}
  >
    <div className={classes.fields}>{children}</div>
    <div className={classes.actions}>
      <Button type="submit" variant="filled" disabled={!canSubmit} loading={save.isSaving}>
        {label}
      </Button>
      <Button variant="subtle" onClick={onClose}>
        Cancel
      </Button>
      <span className={classes.note}>
        <FormTrouble save={save}>{note}</FormTrouble>
      </span>
    </div>
  </form>
);
