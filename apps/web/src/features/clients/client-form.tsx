import { Field, Segmented, TextArea, WholeNumberInput } from '@atlasos/ui';
import { NativeSelect, TextInput } from '@mantine/core';
import type { Draft } from '../../app/forms/use-draft.js';
import { usePractice } from '../../app/session.js';
import { AlertChoice } from './alert-choice.js';
import { KIND_LABELS } from './client.js';
import { type ClientFields } from './client-fields.js';
import classes from './client-form.module.css';
import { ContactsField } from './contacts-field.js';
import { RoundingChoice } from './rounding-choice.js';
import { useAddressHint } from './use-address-hint.js';

const KINDS = (['company', 'individual'] as const).map((value) => ({ value, label: KIND_LABELS[value] }));
const GROUPINGS = [
  { value: '', label: 'A line for each entry' },
  { value: 'service', label: 'A line for each service' },
  { value: 'single', label: 'One line' },
];

interface ClientFormProps {
  draft: Draft<ClientFields>;
  fieldError: (path: string) => string | undefined;
  isNew: boolean;
}

export function ClientForm({ draft: { values, set }, fieldError, isNew }: ClientFormProps) {
  const practice = usePractice();
  const addressHint = useAddressHint();
  return (
    <>
      <TextInput
        label="Name, as it stands on invoices"
        data-autofocus
        autoComplete="off"
        value={values.name}
        error={fieldError('name')}
        onChange={(event) => set('name', event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <Field label="Kind" error={fieldError('kind')}>
          <Segmented label="Kind" tall options={KINDS} value={values.kind} onChange={(kind) => set('kind', kind)} />
        </Field>
        {values.status === 'archived' ? null : (
          <Field label="Status" error={fieldError('status')}>
            <Segmented
              label="Status"
              tall
              options={STATUSES}
              value={values.status}
              onChange={(status) => set('status', status)}
            />
          </Field>
        )}
      </div>
      <ContactsField
        contacts={values.contacts}
        onChange={(contacts) => set('contacts', contacts)}
        fieldError={fieldError}
      />
      <TextArea
        label="Billing address"
        description={`Up to 10 lines. ${addressHint}`}
        rows={3}
        rowsMax={10}
        value={values.billingAddress}
        error={fieldError('billingAddress')}
        onChange={(event) => set('billingAddress', event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput
          label="VAT number"
          autoComplete="off"
          value={values.vatNumber ?? ''}
          error={fieldError('vatNumber')}
          onChange={(event) => set('vatNumber', event.currentTarget.value || null)}
        />
        <WholeNumberInput
          label="Payment terms"
          unit="days"
          min={0}
          max={365}
          placeholder={`${practice.paymentTermsDays}, as the practice`}
          value={values.paymentTermsDays}
          error={fieldError('paymentTermsDays')}
          onChange={(days) => set('paymentTermsDays', days)}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          label="Payment reference"
          description={isNew ? 'Made from the name unless you write one.' : 'What they put on the bank transfer.'}
          autoComplete="off"
          value={values.reference}
          error={fieldError('reference')}
          onChange={(event) => set('reference', event.currentTarget.value)}
        />
        <NativeSelect
          label="Time on new invoices"
          data={GROUPINGS}
          value={values.invoiceGrouping === 'entry' ? '' : (values.invoiceGrouping ?? '')}
          error={fieldError('invoiceGrouping')}
          onChange={({ currentTarget: { value } }) =>
            set('invoiceGrouping', value === 'service' || value === 'single' ? value : null)
          }
        />
      </div>
      <RoundingChoice
        rounding={values.rounding}
        practice={practice.rounding}
        onChange={(rounding) => set('rounding', rounding)}
        error={fieldError('rounding')}
      />
      <AlertChoice
        alert={values.wipAlert}
        practice={practice.wipAlert}
        onChange={(alert) => set('wipAlert', alert)}
        error={fieldError('wipAlert')}
      />
      <TextArea
        label="Notes, for yourself"
        rows={2}
        rowsMax={8}
        value={values.notes}
        error={fieldError('notes')}
        onChange={(event) => set('notes', event.currentTarget.value)}
      />
    </>
  );
}

const STATUSES = [
  { value: 'active', label: 'Active' },
  { value: 'prospect', label: 'Prospect' },
] as const;
