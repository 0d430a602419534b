import { Field, MoneyInput } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Engagement } from '../../app/engagements/terms.js';
import { ServiceBox } from '../../app/work/work-boxes.js';
import classes from './engagements.module.css';

export interface EditedRate {
  key: string;
  serviceTypeId: string | null;
  hourlyRateMinor: number | null;
}

let made = 0;
const blank = (): EditedRate => ({ key: `new-${(made += 1)}`, serviceTypeId: null, hourlyRateMinor: null });

export const ratesOf = (engagement: Engagement | null): EditedRate[] =>
  (engagement?.billing.rates ?? []).map((rate) => ({ key: rate.serviceTypeId, ...rate }));

/** A line that nobody has begun is no rate. */
export const ratesBody = (rates: readonly EditedRate[]) =>
  rates.flatMap(({ serviceTypeId, hourlyRateMinor }) =>
    serviceTypeId && hourlyRateMinor ? [{ serviceTypeId, hourlyRateMinor }] : [],
  );

/** What is still missing; null when each line is whole. */
export function ratesProblem(rates: readonly EditedRate[]): string | null {
  if (rates.some(({ serviceTypeId, hourlyRateMinor }) => (serviceTypeId === null) !== !hourlyRateMinor))
    return 'Say for which service each rate is, and what it is.';
  const named = rates.flatMap(({ serviceTypeId }) => serviceTypeId ?? []);
  return new Set(named).size < named.length ? 'One rate for each service.' : null;
}

interface RateFieldsProps {
  rates: EditedRate[];
  clientId: string | null;
  onChange: (rates: EditedRate[]) => void;
  error?: string | undefined;
}

/** What was agreed for kinds of work; each goes before the rate of the whole. */
export function RateFields({ rates, clientId, onChange, error }: RateFieldsProps) {
  const change = (key: string, next: Partial<EditedRate>) =>
    onChange(rates.map((each) => (each.key === key ? { ...each, ...next } : each)));
  return (
    <Field
      label="Rates for kinds of work (optional)"
      hint="Once time is priced with one, another holds for work from today on, and what was priced stays."
      error={error}
    >
      <div className={classes.milestones}>
        {rates.map(({ key, serviceTypeId, hourlyRateMinor }, index) => (
          <div key={key} className={classes.rate}>
            <ServiceBox
              label={`Service of rate ${index + 1}`}
              clientId={clientId}
              value={serviceTypeId}
              onChange={(next) => change(key, { serviceTypeId: next })}
            />
            <MoneyInput
              label={`Rate ${index + 1} an hour`}
              value={hourlyRateMinor}
              onChange={(next) => change(key, { hourlyRateMinor: next })}
            />
            <Button
              variant="subtle"
              px={8}
              aria-label={`Remove rate ${index + 1}`}
              onClick={() => onChange(rates.filter((each) => each.key !== key))}
            >
              <IconX size={16} stroke={1.6} />
            </Button>
          </div>
        ))}
        <div>
          <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => onChange([...rates, blank()])}>
            Rate
          </Button>
        </div>
      </div>
    </Field>
  );
}
