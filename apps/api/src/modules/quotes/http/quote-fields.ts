import { QUOTE_LINE_KINDS, TAX_CODES } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IntField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { QuantityField } from '../../invoicing/index.js';

const RATE_MAX_MINOR = 100_000_000_000;

export const LineFields = {
  kind: () => ChoiceField(QUOTE_LINE_KINDS, { description: 'Estimated hours, a fee, or money to be spent.' }),
  description: (optional: boolean) =>
    TextField({
      description: 'What it is for; lines after the first are the small print beneath it.',
      optional,
      max: 2000,
      example: 'Section 12B claim for four solar sites\nSchedules, apportionment and a memo for the return',
    }),
  serviceTypeId: (optional: boolean) =>
    IdField({ description: 'Kind of the work; decides the rate and the tasks.', optional, nullable: true }),
  estimatedMinutes: (optional: boolean) =>
    IntField({
      description: 'Of hours: how long it will take.',
      optional,
      nullable: true,
      min: 1,
      max: 600_000,
      example: 720,
    }),
  hourlyRateMinor: (optional: boolean) =>
    MinorField({
      description: 'Of hours: minor units an hour. Absent: the rate that would apply today.',
      optional,
      nullable: true,
      min: 1,
      max: RATE_MAX_MINOR,
      example: 160_000,
    }),
  quantity: (optional: boolean) =>
    QuantityField({ description: 'Of a fee or cost; 1 unless said.', optional, nullable: true }),
  unitPriceMinor: (optional: boolean) =>
    MinorField({ description: 'Of a fee or cost: price of one.', optional, nullable: true, example: 2_850_000 }),
  taxCode: (optional: boolean) => ChoiceField(TAX_CODES, { description: 'How it is taxed.', optional }),
  disbursementKind: (optional: boolean) =>
    ChoiceField(['agent', 'recovered'] as const, {
      description: 'Of a disbursement: paid on the client’s behalf, or an own cost passed on.',
      optional,
      nullable: true,
    }),
  optional: (optional: boolean) => FlagField({ description: 'The client may tick it or leave it.', optional }),
};

export const HeadFields = {
  validUntil: (optional: boolean) =>
    DateField({
      description:
        'Last day on which it can be accepted; null: without end. A new quote is open for 14 days unless said.',
      optional,
      nullable: true,
      example: '2026-12-11',
    }),
  paymentTermsDays: (optional: boolean) =>
    IntField({
      description: 'Days to pay the invoices that come of it; null: as the client usually has.',
      optional,
      nullable: true,
      min: 0,
      max: 365,
      example: 14,
    }),
  notes: (optional: boolean) => TextField({ description: 'A note to the client.', optional, max: 5000, trim: false }),
  conditions: (optional: boolean) =>
    TextField({ description: 'Conditions in small print.', optional, max: 5000, trim: false }),
};
