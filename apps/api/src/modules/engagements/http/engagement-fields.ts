import { BILLING_KINDS, RECURRENCE_INTERVALS, TAX_CODES } from '@atlasos/domain';
import { ChoiceField, DateField, IntField, MinorField } from '../../../platform/http/fields.js';

interface Presence {
  optional?: boolean;
}
const RATE_MAX_MINOR = 100_000_000_000;
const nullable = (o: Presence) => ({ nullable: true, ...o });

/** The terms, once for what is asked for and once for what is answered. */
export const BillingFields = {
  kind: (o: Presence) =>
    ChoiceField(BILLING_KINDS, {
      description:
        'By the hour; by the hour up to a cap; for a fee on completion or by milestones; a retainer each period.',
      ...o,
    }),
  feeMinor: (o: Presence) =>
    MinorField({
      description: 'Fixed fee, or fee of one period of a retainer.',
      min: 1,
      example: 4_770_000,
      ...nullable(o),
    }),
  capMinor: (o: Presence) =>
    MinorField({ description: 'Capped hourly work is billed up to here.', min: 1, example: 2_000_000, ...nullable(o) }),
  interval: (o: Presence) => ChoiceField(RECURRENCE_INTERVALS, { description: 'Of a retainer.', ...nullable(o) }),
  startDate: (o: Presence) =>
    DateField({
      description: 'When the work begins; of a retainer the first day of its first period. The rate holds from it.',
      ...nullable(o),
    }),
  endDate: (o: Presence) => DateField({ description: 'Last day of a retainer; null: it goes on.', ...nullable(o) }),
  taxCode: (o: Presence) => ChoiceField(TAX_CODES, { description: 'How its fees are taxed.', ...o }),
  hoursBudgetMinutes: (o: Presence) =>
    IntField({ description: 'Hours that are planned.', min: 1, max: 6_000_000, example: 960, ...nullable(o) }),
  depositMinor: (o: Presence) =>
    MinorField({ description: 'Deposit that was agreed.', min: 1, example: 300_000, ...nullable(o) }),
  paymentTermsDays: (o: Presence) =>
    IntField({
      description: 'Days to pay its invoices; null: as the client has.',
      min: 0,
      max: 365,
      example: 14,
      ...nullable(o),
    }),
  serviceRateMinor: () =>
    MinorField({ description: 'Its own rate for this work.', min: 1, max: RATE_MAX_MINOR, example: 120_000 }),
  hourlyRateMinor: (o: Presence) =>
    MinorField({
      description: 'Its own rate, which beats all others for its time; null: none.',
      min: 1,
      max: RATE_MAX_MINOR,
      example: 160_000,
      ...nullable(o),
    }),
};
