import { coversTime, BILLING_KINDS } from '@atlasos/domain';
import { FormDrawer, TextArea, toast } from '@atlasos/ui';
import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../app/api.js';
import { BillingFields } from '../../app/engagements/billing-fields.js';
import {
  billingBody,
  billingProblem,
  blankTerms,
  consequenceOf,
  termsOf,
  type Engagement,
} from '../../app/engagements/terms.js';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useSave } from '../../app/forms/use-save.js';
import { ClientBox } from '../../app/work/work-boxes.js';
import { engagementsChanged } from './engagements-changed.js';
import { milestoneBody, MilestoneFields, milestonesOf } from './milestone-fields.js';
import { RateFields, ratesBody, ratesOf, ratesProblem } from './rate-fields.js';

interface EngagementDrawerProps {
  /** Null for a new one. */
  engagement: Engagement | null;
  clientId: string | null;
  onClose: () => void;
}

/** What was agreed, and on which terms. */
export function EngagementDrawer({ engagement, clientId: given, onClose }: EngagementDrawerProps) {
  const navigate = useNavigate();
  const [clientId, setClientId] = useState(engagement?.clientId ?? given);
  const [title, setTitle] = useState(engagement?.title ?? '');
  const [notes, setNotes] = useState(engagement?.notes ?? '');
  const [terms, setTerms] = useState(() => (engagement ? termsOf(engagement) : blankTerms()));
  const [milestones, setMilestones] = useState(() => milestonesOf(engagement));
  const [rates, setRates] = useState(() => ratesOf(engagement));
  const [version, setVersion] = useState(engagement?.version ?? 0);
  const hasTime = (engagement?.workedMinutes ?? 0) > 0;
  const isFixed = terms.kind === 'fixed_fee';
  const save = useSave({
    save: async () => {
      const billing = {
        ...billingBody(terms),
        rates: ratesBody(rates),
        ...(isFixed ? { milestones: milestones.map(milestoneBody) } : {}),
      };
      const common = { title: title.trim(), notes, billing };
      if (engagement) {
        const params = { path: { id: engagement.id } };
        await client.PATCH('/api/v1/engagements/{id}', { params, body: { ...common, version } });
        return;
      }
      const { data } = await client.POST('/api/v1/engagements', { body: { ...common, clientId: clientId ?? '' } });
      if (data) await navigate({ to: '/engagements/$id', params: { id: data.id } });
    },
    onSaved: () => {
      void engagementsChanged();
      onClose();
    },
    reload: async () => {
      if (!engagement) return;
      const { data } = await client.GET('/api/v1/engagements/{id}', { params: { path: { id: engagement.id } } });
      if (data) setVersion(data.version);
    },
  });
  const remove = async () => {
    if (!engagement) return;
    await navigate({ to: '/engagements', search: {} });
    await client.DELETE('/api/v1/engagements/{id}', { params: { path: { id: engagement.id } } });
    toast(`Deleted: ${engagement.title}`);
    await engagementsChanged();
  };
  const problem = billingProblem(terms) ?? ratesProblem(rates);
  const kinds = hasTime
    ? BILLING_KINDS.filter((kind) => coversTime(kind) === coversTime(engagement!.billing.kind))
    : BILLING_KINDS;
  return (
    <FormDrawer
      opened
      title={engagement ? 'Edit engagement' : 'New engagement'}
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel={engagement ? 'Save' : 'Agree'}
      isBusy={save.isSaving}
      canSubmit={title.trim() !== '' && clientId !== null && problem === null}
      consequence={<FormTrouble save={save}>{problem ?? consequenceOf(terms.kind)}</FormTrouble>}
      otherAction={
        engagement && !hasTime && engagement.quoteId === null ? (
          <Button variant="danger" onClick={() => void remove()}>
            Delete
          </Button>
        ) : null
      }
    >
      <TextInput
        label="What was agreed"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={save.fieldError('title')}
        data-autofocus
      />
      <ClientBox
        value={clientId}
        onChange={setClientId}
        disabled={engagement !== null}
        error={save.fieldError('clientId')}
      />
      <BillingFields terms={terms} kinds={kinds} onChange={(next) => setTerms({ ...terms, ...next })} />
      <RateFields rates={rates} clientId={clientId} onChange={setRates} error={save.fieldError('billing/rates')} />
      {isFixed ? (
        <MilestoneFields
          milestones={milestones}
          onChange={setMilestones}
          error={save.fieldError('billing/milestones')}
        />
      ) : null}
      <TextArea
        label="Notes (for yourself)"
        rows={2}
        maxLength={5000}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
