import { BILLING_KINDS, type BillingKind } from '@atlasos/domain';
import { DateInput, DurationInput, Field, MoneyInput, Segmented, WholeNumberInput } from '@atlasos/ui';
import { KIND_NAMES, type Terms } from './terms.js';
import classes from './billing-fields.module.css';

const KINDS = BILLING_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));
const INTERVALS = [
  { value: 'monthly', label: 'Monthly' },
  { value: 'quarterly', label: 'Quarterly' },
] as const;

interface BillingFieldsProps {
  terms: Terms;
  onChange: (next: Partial<Terms>) => void;
  /** Time is logged: only kinds of the same sort are left. */
  kinds?: readonly BillingKind[];
}

/** The terms of an engagement: the kind first, then what belongs to it. */
export function BillingFields({ terms, onChange, kinds = BILLING_KINDS }: BillingFieldsProps) {
  const { kind } = terms;
  return (
    <>
      <Field label="How it is billed">
        <Segmented
          label="How it is billed"
          options={KINDS.filter(({ value }) => kinds.includes(value))}
          value={kind}
          onChange={(value) => onChange({ kind: value })}
          tall
        />
      </Field>
      <div className={classes.pair}>
        {kind === 'fixed_fee' || kind === 'retainer' ? (
          <MoneyInput
            label={kind === 'retainer' ? 'Fee of a period' : 'Fee'}
            value={terms.feeMinor}
            onChange={(feeMinor) => onChange({ feeMinor })}
          />
        ) : null}
        {kind === 'capped' ? (
          <MoneyInput label="Cap" value={terms.capMinor} onChange={(capMinor) => onChange({ capMinor })} />
        ) : null}
        {kind === 'retainer' ? (
          <>
            <Field label="How often">
              <Segmented
                label="How often"
                options={INTERVALS}
                value={terms.interval}
                onChange={(interval) => onChange({ interval })}
                tall
              />
            </Field>
            <DateInput
              label="First period begins"
              value={terms.startDate}
              onChange={(startDate) => onChange({ startDate })}
            />
            <DateInput
              label="Last day (optional)"
              value={terms.endDate}
              onChange={(endDate) => onChange({ endDate })}
              {...(terms.startDate ? { min: terms.startDate } : {})}
            />
          </>
        ) : null}
        <MoneyInput
          label="Rate an hour (optional)"
          placeholder="As set in rates"
          value={terms.hourlyRateMinor}
          onChange={(hourlyRateMinor) => onChange({ hourlyRateMinor })}
        />
        <DurationInput
          label="Hours planned (optional)"
          planned
          value={terms.hoursBudgetMinutes}
          onChange={(hoursBudgetMinutes) => onChange({ hoursBudgetMinutes })}
        />
        <WholeNumberInput
          label="Payment terms (optional)"
          placeholder="As the client has"
          unit="days"
          min={0}
          max={365}
          value={terms.paymentTermsDays}
          onChange={(paymentTermsDays) => onChange({ paymentTermsDays })}
        />
      </div>
    </>
  );
}
