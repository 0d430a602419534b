import { formatMoney, sumMinor, addDays } from '@atlasos/domain';
import { DateInput, FormDrawer, MoneyInput, TextArea, usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Invoice, InvoiceLine } from '../invoice-types.js';
import { draftCalls, useDraftChange } from './draft-actions.js';
import type { Work, WorkDialog } from './work.js';

export function WorkDialogs({
  draft,
  dialog,
  onClose,
}: {
  draft: Invoice;
  dialog: WorkDialog | null;
  onClose: () => void;
}) {
  if (dialog?.kind === 'defer') return <DeferDrawer draft={draft} work={dialog.work} onClose={onClose} />;
  if (dialog?.kind === 'adjust') return <AdjustDrawer draft={draft} works={dialog.works} onClose={onClose} />;
  if (dialog?.kind === 'text') return <TextDrawer draft={draft} line={dialog.line} onClose={onClose} />;
  return null;
}

function DeferDrawer({ draft, work, onClose }: { draft: Invoice; work: Work; onClose: () => void }) {
  const { today } = usePracticeFormat();
  const tomorrow = addDays(today(), 1);
  const [until, setUntil] = useState<string | null>(addDays(today(), 30));
  const [reason, setReason] = useState('');
  const change = useDraftChange(draft.id);
  const calls = draftCalls(draft.id);
  const submit = () => {
    const body = { until: until ?? tomorrow, reason };
    change.mutate(work.type === 'time' ? calls.deferEntry(work.id, body) : calls.deferDisbursement(work.id, body), {
      onSuccess: onClose,
    });
  };
  return (
    <FormDrawer
      opened
      title="Defer"
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Defer it"
      isBusy={change.isPending}
      canSubmit={until !== null && reason.trim() !== ''}
      consequence="It leaves this invoice and stays in WIP. No invoice offers it before that day."
    >
      <DateInput label="First day it may be billed" value={until} min={tomorrow} onChange={setUntil} />
      <TextInput
        label="Why"
        data-autofocus
        placeholder="Client asked for it in the new year"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}

function AdjustDrawer({ draft, works, onClose }: { draft: Invoice; works: readonly Work[]; onClose: () => void }) {
  const { currency, locale } = usePracticeFormat();
  const wipMinor = sumMinor(works.map((work) => work.wipValueMinor));
  const [totalMinor, setTotalMinor] = useState<number | null>(
    sumMinor(works.map((work) => work.billedMinor ?? work.wipValueMinor)),
  );
  const [reason, setReason] = useState(works[0]?.adjustReason ?? '');
  const change = useDraftChange(draft.id);
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const difference = totalMinor === null ? 0 : totalMinor - wipMinor;
  const submit = () => {
    const ids = works.map(({ id }) => id);
    const which = works[0]?.type === 'disbursement' ? { disbursementIds: ids } : { timeEntryIds: ids };
    change.mutate(draftCalls(draft.id).adjust({ ...which, totalMinor: totalMinor ?? 0, reason }), {
      onSuccess: onClose,
    });
  };
  return (
    <FormDrawer
      opened
      title={works.length === 1 ? 'Bill it at another amount' : `Bill ${works.length} entries at another total`}
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Bill at this"
      isBusy={change.isPending}
      canSubmit={totalMinor !== null && reason.trim() !== ''}
      consequence={
        difference === 0
          ? `That is its full value, ${money(wipMinor)}.`
          : `${money(Math.abs(difference))} ${difference < 0 ? 'less' : 'more'} than its value in WIP; it counts in realisation.`
      }
    >
      <MoneyInput
        label={works.length === 1 ? 'Amount' : 'Total'}
        data-autofocus
        description={`In WIP: ${money(wipMinor)}`}
        value={totalMinor}
        onChange={setTotalMinor}
      />
      <TextInput
        label="Why"
        placeholder="Agreed fee for the year"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}

function TextDrawer({ draft, line, onClose }: { draft: Invoice; line: InvoiceLine; onClose: () => void }) {
  const [description, setDescription] = useState(line.description);
  const change = useDraftChange(draft.id);
  return (
    <FormDrawer
      opened
      title="Edit the text"
      onClose={onClose}
      onSubmit={() => change.mutate(draftCalls(draft.id).changeLine(line.id, { description }), { onSuccess: onClose })}
      submitLabel="Save"
      isBusy={change.isPending}
      consequence="Only on this invoice; the entry keeps its own words. Empty brings them back."
    >
      <TextArea
        label="As it prints"
        data-autofocus
        rows={3}
        maxLength={2000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
