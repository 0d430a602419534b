import { DateInput, FormDrawer, MoneyInput, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../app/api.js';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useDraft } from '../../app/forms/use-draft.js';
import { useSave } from '../../app/forms/use-save.js';
import { StatusChip } from '../../app/work/status-chip.js';
import { lockedReason, WipActions } from '../../app/work/wip-actions.js';
import { ClientBox } from '../../app/work/work-boxes.js';
import { KindChoice } from './kind-choice.js';
import { closeDisbursement, useOpenDisbursement } from './open-disbursement.js';
import { createDisbursement, deleteDisbursement, patchDisbursement, type Disbursement } from './save-disbursement.js';
import classes from './disbursements.module.css';

export default function DisbursementDrawer() {
  const open = useOpenDisbursement();
  return open ? <DisbursementForm key={open.disbursement?.id ?? 'new'} given={open.disbursement} /> : null;
}

function DisbursementForm({ given }: { given: Disbursement | null }) {
  const { today } = usePracticeFormat();
  const [item, setItem] = useState(given);
  const { values, edits, set } = useDraft({
    clientId: item?.clientId ?? null,
    date: (item?.date ?? today()) as string | null,
    description: item?.description ?? '',
    amountMinor: item?.amountMinor ?? null,
    kind: item?.kind ?? ('agent' as const),
  });
  const { clientId, date, description, amountMinor, kind } = values;
  const reason = item ? lockedReason(item) : null;
  const isLocked = reason !== null;
  const canSubmit =
    clientId !== null && date !== null && amountMinor !== null && amountMinor > 0 && description.trim() !== '';
  const path = { params: { path: { id: item?.id ?? '' } } };
  const save = useSave({
    save: async () => {
      const whole = {
        clientId: clientId ?? '',
        date: date ?? '',
        description: description.trim(),
        amountMinor: amountMinor ?? 0,
        kind,
      };
      if (!item) return createDisbursement(whole);
      const changed = Object.fromEntries(Object.keys(edits).map((key) => [key, whole[key as keyof typeof whole]]));
      return patchDisbursement(item.id, { ...changed, version: item.version });
    },
    onSaved: closeDisbursement,
    reload: async () => {
      const { data } = await client.GET('/api/v1/disbursements/{id}', path);
      if (data) setItem(data);
    },
  });
  return (
    <FormDrawer
      opened
      title={item ? (isLocked ? 'Disbursement' : 'Edit disbursement') : 'New disbursement'}
      onClose={closeDisbursement}
      onSubmit={() => (isLocked ? closeDisbursement() : void save.submit())}
      submitLabel={isLocked ? 'Close' : item ? 'Save' : 'Add'}
      isBusy={save.isSaving}
      canSubmit={isLocked || canSubmit}
      consequence={
        <FormTrouble save={save}>{isLocked || item ? null : 'It is offered on the client’s next invoice.'}</FormTrouble>
      }
      otherAction={
        item && !isLocked ? (
          <Button
            variant="danger"
            onClick={() =>
              void deleteDisbursement(item).then(closeDisbursement, (error: Error) => troubleToast(error.message))
            }
          >
            Delete
          </Button>
        ) : null
      }
    >
      {item ? (
        <div className={classes.status}>
          <StatusChip work={item} /> {reason}
        </div>
      ) : null}
      <div className={classes.pair}>
        <ClientBox
          value={clientId}
          onChange={(id) => set('clientId', id)}
          error={save.fieldError('clientId')}
          disabled={isLocked}
          data-autofocus={item ? undefined : true}
        />
        <DateInput
          label="Date"
          value={date}
          onChange={(next) => set('date', next)}
          error={save.fieldError('date')}
          disabled={isLocked}
        />
        <TextInput
          label="What it was for"
          value={description}
          maxLength={500}
          disabled={isLocked}
          data-autofocus={item ? true : undefined}
          onChange={(event) => set('description', event.currentTarget.value)}
          error={save.fieldError('description')}
        />
        <MoneyInput
          label="What it cost"
          value={amountMinor}
          onChange={(next) => set('amountMinor', next)}
          error={save.fieldError('amountMinor')}
          disabled={isLocked}
        />
      </div>
      <KindChoice value={kind} onChange={(next) => set('kind', next)} disabled={isLocked} />
      {item ? (
        <WipActions
          item={item}
          defer={(body) => client.POST('/api/v1/disbursements/{id}/defer', { ...path, body })}
          undefer={() => client.POST('/api/v1/disbursements/{id}/undefer', path)}
          writeOff={(body) => client.POST('/api/v1/disbursements/{id}/write-off', { ...path, body })}
          onDone={closeDisbursement}
        />
      ) : null}
    </FormDrawer>
  );
}
