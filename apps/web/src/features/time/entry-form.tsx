import { formatMoney, localDateTimeToInstant, localTime } from '@atlasos/domain';
import {
  DateInput,
  DurationInput,
  FormDrawer,
  MoneyInput,
  TextArea,
  TimeInput,
  troubleToast,
  usePracticeFormat,
} from '@atlasos/ui';
import { Button, Checkbox } from '@mantine/core';
import { api } from '../../app/api.js';
import { client } from '../../app/api.js';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useDraft } from '../../app/forms/use-draft.js';
import { useSave } from '../../app/forms/use-save.js';
import type { EntryDraft } from '../../app/work/open-entry.js';
import { StatusChip } from '../../app/work/status-chip.js';
import { lockedReason, WipActions } from '../../app/work/wip-actions.js';
import { EngagementBox } from '../../app/work/engagement-box.js';
import { ClientBox, ServiceBox, TaskBox } from '../../app/work/work-boxes.js';
import { roundingWords, sumWords, rateSource } from './rate-words.js';
import { createEntry, deleteEntry, patchEntry, type Entry } from './save-entry.js';
import { usePrice } from './use-price.js';
import classes from './entry-form.module.css';

interface EntryFormProps {
  /** Null for a new one. */
  entry: Entry | null;
  draft: EntryDraft;
  onClose: () => void;
  /** Reads the entry again after it was changed elsewhere. */
  reload?: () => Promise<unknown>;
}

/** All of an entry. */
export function EntryForm({ entry, draft: given, onClose, reload }: EntryFormProps) {
  const { today, timezone } = usePracticeFormat();
  const start = entry?.startedAt ? localTime(entry.startedAt, timezone) : null;
  const draft = useDraft({
    clientId: entry?.clientId ?? given.clientId ?? null,
    serviceTypeId: entry?.serviceTypeId ?? given.serviceTypeId ?? null,
    taskId: entry?.taskId ?? given.taskId ?? null,
    engagementId: entry?.engagementId ?? null,
    date: (entry?.date ?? given.date ?? today()) as string | null,
    startTime: entry ? start : (given.startTime ?? null),
    minutes: entry?.minutes ?? given.minutes ?? null,
    description: entry?.description ?? given.description ?? '',
    billable: entry?.billable ?? given.billable ?? true,
    hourlyRateMinor: entry?.rateRule === 'override' ? entry.hourlyRateMinor : null,
  });
  const { values, edits, set } = draft;
  const {
    clientId,
    serviceTypeId,
    taskId,
    engagementId,
    date,
    startTime,
    minutes,
    description,
    billable,
    hourlyRateMinor,
  } = values;
  const startedAt = date && startTime ? localDateTimeToInstant(`${date}T${startTime}`, timezone).toISOString() : null;
  const canSubmit = clientId !== null && serviceTypeId !== null && date !== null && minutes !== null;
  const reason = entry ? lockedReason(entry) : null;
  const isLocked = reason !== null;

  const save = useSave({
    save: () => {
      const body = {
        ...edits,
        clientId: clientId ?? undefined,
        serviceTypeId: serviceTypeId ?? undefined,
        date: date ?? undefined,
        description: description.trim(),
      };
      if (!entry)
        return createEntry({
          ...body,
          taskId,
          engagementId,
          startedAt,
          minutes: minutes ?? 0,
          billable,
          hourlyRateMinor,
        });
      const { startTime: startEdit, ...changed } = edits;
      const isMoved = startEdit !== undefined || (edits.date !== undefined && startedAt !== null);
      return patchEntry(entry.id, {
        ...changed,
        clientId: changed.clientId ?? undefined,
        serviceTypeId: changed.serviceTypeId ?? undefined,
        minutes: changed.minutes ?? undefined,
        date: changed.date ?? undefined,
        ...(isMoved ? { startedAt } : {}),
        version: entry.version,
      });
    },
    onSaved: onClose,
    reload,
  });
  const remove =
    entry && !isLocked ? (
      <Button
        variant="danger"
        onClick={() => void deleteEntry(entry).then(onClose, (error: Error) => troubleToast(error.message))}
      >
        Delete
      </Button>
    ) : null;
  const path = { params: { path: { id: entry?.id ?? '' } } };
  return (
    <FormDrawer
      opened
      title={entry ? (isLocked ? 'Entry' : 'Edit entry') : 'New entry'}
      onClose={onClose}
      onSubmit={() => (isLocked ? onClose() : void save.submit())}
      submitLabel={isLocked ? 'Close' : entry ? 'Save' : 'Log it'}
      isBusy={save.isSaving}
      canSubmit={isLocked || canSubmit}
      otherAction={remove}
      consequence={
        <FormTrouble save={save}>
          {isLocked ? null : (
            <Worth
              work={{
                clientId,
                serviceTypeId,
                engagementId,
                date: date ?? today(),
                minutes,
                billable,
                overrideMinor: hourlyRateMinor,
              }}
            />
          )}
        </FormTrouble>
      }
    >
      {entry ? (
        <div className={classes.status}>
          <StatusChip work={entry} /> {reason}
        </div>
      ) : null}
      <fieldset className={classes.fields} disabled={isLocked}>
        <ClientBox
          value={clientId}
          onChange={(id) => {
            set('clientId', id);
            set('taskId', null);
            set('engagementId', null);
          }}
          error={save.fieldError('clientId')}
          disabled={isLocked}
          data-autofocus={entry || given.clientId ? undefined : true}
        />
        <ServiceBox
          value={serviceTypeId}
          clientId={clientId}
          onChange={(id) => {
            set('serviceTypeId', id);
            set('taskId', null);
          }}
          error={save.fieldError('serviceTypeId')}
          disabled={isLocked}
        />
        <div className={classes.wide}>
          <TaskBox
            label="Task"
            placeholder="None"
            value={taskId}
            clientId={clientId}
            disabled={isLocked}
            error={save.fieldError('taskId')}
            onChange={(task) => {
              set('taskId', task?.id ?? null);
              if (!task) return;
              set('clientId', task.clientId);
              set('serviceTypeId', task.serviceTypeId);
            }}
          />
        </div>
        {taskId === null ? (
          <EngagementBox
            className={classes.wide}
            clientId={clientId}
            value={engagementId}
            onChange={(id) => set('engagementId', id)}
            disabled={isLocked}
            error={save.fieldError('engagementId')}
          />
        ) : null}
        <TextArea
          className={classes.wide}
          label="What you did"
          description="It stands on the invoice."
          rows={2}
          maxLength={2000}
          value={description}
          onChange={(event) => set('description', event.currentTarget.value)}
          error={save.fieldError('description')}
        />
        <DurationInput
          label="Duration"
          value={minutes}
          onChange={(next) => set('minutes', next)}
          error={save.fieldError('minutes')}
          data-autofocus={entry || given.clientId ? true : undefined}
        />
        <DateInput
          label="Date"
          value={date}
          onChange={(next) => set('date', next)}
          error={save.fieldError('date')}
          disabled={isLocked}
        />
        <TimeInput
          label="Started at (optional)"
          value={startTime}
          onChange={(next) => set('startTime', next)}
          error={save.fieldError('startedAt')}
        />
        <MoneyInput
          label="Own rate for this entry (optional)"
          placeholder="As set in rates"
          value={hourlyRateMinor}
          onChange={(next) => set('hourlyRateMinor', next)}
          error={save.fieldError('hourlyRateMinor')}
        />
        <Checkbox
          label="Billable"
          checked={billable}
          onChange={(event) => set('billable', event.currentTarget.checked)}
        />
      </fieldset>
      {entry ? (
        <WipActions
          item={entry}
          defer={(body) => client.POST('/api/v1/time-entries/{id}/defer', { ...path, body })}
          undefer={() => client.POST('/api/v1/time-entries/{id}/undefer', path)}
          writeOff={(body) => client.POST('/api/v1/time-entries/{id}/write-off', { ...path, body })}
          onDone={onClose}
        />
      ) : null}
    </FormDrawer>
  );
}

function Worth({ work }: { work: Parameters<typeof usePrice>[0] }) {
  const { currency, locale } = usePracticeFormat();
  const price = usePrice(work);
  if (price.problem) return <span className={classes.problem}>{price.problem}</span>;
  if (!work.billable) return <>Not billable: no value.</>;
  if (price.billedMinutes === null || price.valueMinor === null || !price.hourlyRateMinor || !price.rule) return null;
  const sum = sumWords({
    billedMinutes: price.billedMinutes,
    hourlyRateMinor: price.hourlyRateMinor,
    valueMinor: price.valueMinor,
    currency,
    locale,
  });
  return (
    <>
      {sum.left} = <b>{formatMoney(price.valueMinor, currency, locale)}</b>
      <br />
      {[rateSource(price.rule, price.effectiveFrom), roundingWords(price.rounding)].filter(Boolean).join('. ')}
    </>
  );
}

/** One entry as the server has it, for the drawer. */
export const useEntry = (id: string) =>
  api.useQuery('get', '/api/v1/time-entries/{id}', { params: { path: { id } } }, { staleTime: 0 });
