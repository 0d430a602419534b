import { checkVatNumberZa } from '@atlasos/domain';
import { Field, PercentInput, SectionHead, Segmented } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { usePractice } from '../../../app/session.js';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { usePracticeForm } from '../use-practice-form.js';
import { VatExample } from './vat-example.js';

const YES_NO = [
  { value: 'yes', label: 'Registered' },
  { value: 'no', label: 'Not registered' },
] as const;
const PRICES = [
  { value: 'without', label: 'Without VAT' },
  { value: 'with', label: 'With VAT' },
] as const;

export default function VatTab() {
  const { currency } = usePractice();
  const form = usePracticeForm(
    'vat',
    ['vatRegistered', 'vatNumber', 'vatRateBps', 'pricesIncludeVat'],
    ({ vatNumber, ...rest }) => ({
      ...rest,
      ...(vatNumber === undefined ? {} : { vatNumber: vatNumber?.trim() || null }),
    }),
  );
  const { values, edits, set } = form.draft;
  const typed = values.vatNumber?.trim();
  const check = currency === 'ZAR' && typed ? checkVatNumberZa(typed) : undefined;
  const live = check && (check.ok ? check.warning : check.reason);
  const warning = 'vatNumber' in edits || 'vatRegistered' in edits ? live : form.warning('vatNumber');
  return (
    <div className={classes.panel}>
      <SettingsForm label="VAT" form={form} note="Existing documents keep the VAT they were made with.">
        <div className={classes.group}>
          <SectionHead title="Registration" rule="line" />
          <Field
            label="For VAT you are"
            error={form.save.fieldError('vatRegistered')}
            hint={
              values.vatRegistered
                ? 'You send tax invoices, with VAT lines.'
                : 'You send invoices without VAT. The words “tax invoice” stand nowhere.'
            }
          >
            <Segmented
              label="For VAT you are"
              tall
              options={YES_NO}
              value={values.vatRegistered ? 'yes' : 'no'}
              onChange={(answer) => set('vatRegistered', answer === 'yes')}
            />
          </Field>
          {values.vatRegistered ? (
            <div className={classes.pair}>
              <div>
                <TextInput
                  label="VAT number"
                  autoComplete="off"
                  value={values.vatNumber ?? ''}
                  error={form.save.fieldError('vatNumber')}
                  onChange={(event) => set('vatNumber', event.currentTarget.value || null)}
                />
                <p className={classes.warning} role="status">
                  {warning}
                </p>
              </div>
              <PercentInput
                label="VAT rate"
                required
                withAsterisk={false}
                value={values.vatRateBps}
                error={form.save.fieldError('vatRateBps')}
                onChange={(bps) => set('vatRateBps', bps as number)}
              />
            </div>
          ) : null}
        </div>
        {values.vatRegistered ? (
          <div className={classes.group}>
            <SectionHead title="Prices" rule="line" />
            <Field
              label="Rates, fees and recovered costs are entered"
              error={form.save.fieldError('pricesIncludeVat')}
              hint="Changing this does not convert the rates you have set."
            >
              <Segmented
                label="Rates, fees and recovered costs are entered"
                tall
                options={PRICES}
                value={values.pricesIncludeVat ? 'with' : 'without'}
                onChange={(answer) => set('pricesIncludeVat', answer === 'with')}
              />
            </Field>
            <VatExample vatRateBps={values.vatRateBps ?? 0} pricesIncludeVat={values.pricesIncludeVat} />
          </div>
        ) : null}
      </SettingsForm>
    </div>
  );
}
