import { SectionHead, TextArea, WholeNumberInput } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import classes from '../settings.module.css';
import { SettingsForm } from '../settings-form.js';
import { usePracticeForm } from '../use-practice-form.js';
import { ColourField } from './colour-field.js';
import { LogoField } from './logo-field.js';
import { PlaceFields } from './place-fields.js';

const KEYS = [
  'name',
  'tagline',
  'address',
  'email',
  'phone',
  'paymentTermsDays',
  'currency',
  'locale',
  'timezone',
  'portalColour',
] as const;

export default function PracticeTab() {
  const form = usePracticeForm('practice', KEYS, ({ email, phone, ...rest }) => ({
    ...rest,
    ...(email === undefined ? {} : { email: email?.trim() || null }),
    ...(phone === undefined ? {} : { phone: phone?.trim() || null }),
  }));
  const { values, set } = form.draft;
  const { fieldError } = form.save;
  return (
    <div className={classes.panel}>
      <SettingsForm label="Practice" form={form} note="Finalised documents keep the details they have.">
        <div className={classes.group}>
          <SectionHead title="What stands on your documents" rule="line" />
          <TextInput
            label="Name"
            autoComplete="organization"
            value={values.name}
            error={fieldError('name')}
            onChange={(event) => set('name', event.currentTarget.value)}
          />
          <TextArea
            rows={1}
            rowsMax={4}
            label="Under the name"
            placeholder="Professional accountant (SA)"
            value={values.tagline}
            error={fieldError('tagline')}
            onChange={(event) => set('tagline', event.currentTarget.value)}
          />
          <TextArea
            label="Address"
            description="Up to 10 lines."
            rows={3}
            rowsMax={10}
            value={values.address}
            error={fieldError('address')}
            onChange={(event) => set('address', event.currentTarget.value)}
          />
          <div className={classes.pair}>
            <TextInput
              label="Email"
              inputMode="email"
              autoComplete="email"
              value={values.email ?? ''}
              error={fieldError('email')}
              onChange={(event) => set('email', event.currentTarget.value || null)}
            />
            <TextInput
              label="Telephone"
              inputMode="tel"
              autoComplete="tel"
              value={values.phone ?? ''}
              error={fieldError('phone')}
              onChange={(event) => set('phone', event.currentTarget.value || null)}
            />
          </div>
          <LogoField />
          <ColourField value={values.portalColour} onChange={(colour) => set('portalColour', colour)} />
        </div>
        <div className={classes.group}>
          <SectionHead title="Terms, currency and time" rule="line" />
          <div className={classes.pair}>
            <WholeNumberInput
              label="Payment terms"
              description="Days to pay, unless a client has its own."
              required
              withAsterisk={false}
              unit="days"
              min={0}
              max={365}
              value={values.paymentTermsDays}
              error={fieldError('paymentTermsDays')}
              onChange={(days) => set('paymentTermsDays', days as number)}
            />
          </div>
          <PlaceFields values={values} set={set} fieldError={fieldError} />
        </div>
      </SettingsForm>
    </div>
  );
}
