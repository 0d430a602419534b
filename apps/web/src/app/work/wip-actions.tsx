import { addDays, formatDate } from '@atlasos/domain';
import { DateInput, MoneyInput, TextAction, toast, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSave } from '../forms/use-save.js';
import { workChanged } from './work-changed.js';
import type { WorkStatus } from './status-chip.js';
import classes from './work.module.css';

export interface WipItem {
  status: WorkStatus;
  deferredUntil: string | null;
  deferReason: string | null;
  writeOffReason: string | null;
  invoiceId: string | null;
  wipMinor: number;
}

interface WipActionsProps {
  item: WipItem;
  defer: (body: { until: string; reason: string }) => Promise<unknown>;
  undefer: () => Promise<unknown>;
  writeOff: (body: { reason: string; valueMinor?: number }) => Promise<unknown>;
  onDone: () => void;
}

/** What can be done with unbilled value besides billing it: keep it for later, or give it up. */
export function WipActions({ item, defer, undefer, writeOff, onDone }: WipActionsProps) {
  const [open, setOpen] = useState<'defer' | 'writeOff' | null>(null);
  if (!['unbilled', 'deferred'].includes(item.status)) return null;
  const close = () => setOpen(null);
  const bill = () =>
    void undefer()
      .then(workChanged)
      .then(onDone, (error: Error) => troubleToast(error.message));
  if (open === 'defer') return <DeferForm item={item} send={defer} onClose={close} onDone={onDone} />;
  if (open === 'writeOff') return <WriteOffForm item={item} send={writeOff} onClose={close} onDone={onDone} />;
  return (
    <div>
      {item.status === 'deferred' && item.deferredUntil ? (
        <p className={classes.note}>
          Not billed before {formatDate(item.deferredUntil)}: {item.deferReason}
        </p>
      ) : null}
      <div className={classes.wipActions}>
        {item.status === 'deferred' ? <TextAction onClick={bill}>Bill it after all</TextAction> : null}
        <TextAction onClick={() => setOpen('defer')}>
          {item.status === 'deferred' ? 'Defer to another day' : 'Defer'}
        </TextAction>
        {item.wipMinor > 0 ? <TextAction onClick={() => setOpen('writeOff')}>Write off</TextAction> : null}
      </div>
    </div>
  );
}

interface FormProps<Body> {
  item: WipItem;
  send: (body: Body) => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

function DeferForm({ item, send, onClose, onDone }: FormProps<{ until: string; reason: string }>) {
  const { today } = usePracticeFormat();
  const [until, setUntil] = useState<string | null>(item.deferredUntil);
  const [reason, setReason] = useState(item.deferReason ?? '');
  const save = useSave({
    save: async () => {
      await send({ until: until ?? '', reason: reason.trim() });
      toast(`Deferred until ${formatDate(until ?? today())}`);
      await workChanged();
    },
    onSaved: onDone,
  });
  return (
    <fieldset className={classes.wipForm}>
      <legend className="visually-hidden">Defer</legend>
      <DateInput
        label="May be billed from"
        value={until}
        onChange={setUntil}
        min={addDays(today(), 1)}
        error={save.fieldError('until')}
        data-autofocus
      />
      <TextInput
        label="Why it waits"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={save.fieldError('reason')}
      />
      {save.trouble ? (
        <p role="alert">{save.trouble}</p>
      ) : (
        <p className={classes.note}>It stays in WIP, and out of invoices until that day.</p>
      )}
      <div className={classes.wipButtons}>
        <Button disabled={!until || !reason.trim()} loading={save.isSaving} onClick={() => void save.submit()}>
          Defer
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

function WriteOffForm({ item, send, onClose, onDone }: FormProps<{ reason: string; valueMinor?: number }>) {
  const [value, setValue] = useState<number | null>(item.wipMinor);
  const [reason, setReason] = useState('');
  const isTooMuch = value !== null && value > item.wipMinor;
  const save = useSave({
    save: async () => {
      await send({ reason: reason.trim(), valueMinor: value ?? undefined });
      toast('Written off');
      await workChanged();
    },
    onSaved: onDone,
  });
  return (
    <fieldset className={classes.wipForm}>
      <legend className="visually-hidden">Write off</legend>
      <MoneyInput
        label="Value to give up"
        value={value}
        onChange={setValue}
        error={isTooMuch ? 'That is more than is left.' : save.fieldError('valueMinor')}
      />
      <TextInput
        label="Why it is not billed"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={save.fieldError('reason')}
      />
      {save.trouble ? (
        <p role="alert">{save.trouble}</p>
      ) : (
        <p className={classes.note}>It leaves WIP today without an invoice. This can’t be undone.</p>
      )}
      <div className={classes.wipButtons}>
        <Button
          disabled={!value || isTooMuch || !reason.trim()}
          loading={save.isSaving}
          onClick={() => void save.submit()}
        >
          Write off
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

/** Why something can only be looked at. */
export function lockedReason(item: {
  status: WorkStatus;
  locked: boolean;
  invoiceNumber: string | null;
  writeOffReason: string | null;
}): string | null {
  if (!item.locked) return null;
  if (item.status === 'billed')
    return `It stands on invoice ${item.invoiceNumber ?? ''}, which never changes. A credit note can release it.`;
  if (item.status === 'drafted') return 'It stands on a draft invoice. Take it off there to change it here.';
  if (item.status === 'written_off') return `It was written off: ${item.writeOffReason ?? 'no reason given'}.`;
  return 'It lies before the lock date of your books. It can still be invoiced, deferred or written off.';
}
