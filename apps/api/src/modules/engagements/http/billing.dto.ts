import type { BillingKind, RecurrenceInterval, TaxCode } from '@atlasos/domain';
import { DateField, IdField, IntField, ListField, MinorField, TextField } from '../../../platform/http/fields.js';
import { BillingFields } from './engagement-fields.js';

const MILESTONES_MAX = 50;
const optional = { optional: true };

export class MilestoneDto {
  @IdField({ description: 'A milestone that it has; absent: a new one.', optional: true }) id?: string;
  @TextField({
    description: 'What is reached; it stands on the invoice.',
    min: 1,
    max: 200,
    example: 'Draft statements',
  })
  title!: string;
  @DateField({ description: 'When it is due at the latest; null: when it is reached.', optional: true, nullable: true })
  dueDate?: string | null;
  @IntField({
    description:
      'Share of the fee in hundredths of a per cent; together 10000. Either all have shares or all have amounts.',
    optional: true,
    nullable: true,
    min: 1,
    max: 10_000,
    example: 5000,
  })
  percentBps?: number | null;
  @MinorField({
    description: 'Part of the fee; together the fee. Not looked at beside a share.',
    optional: true,
    nullable: true,
    min: 1,
  })
  amountMinor?: number | null;
  @DateField({ description: 'When it was reached: from then on it may be billed.', optional: true, nullable: true })
  reachedOn?: string | null;
}

const SERVICES_MAX = 200;

export class ServiceRateDto {
  @IdField({ description: 'Kind of work.' }) serviceTypeId!: string;
  @BillingFields.serviceRateMinor() hourlyRateMinor!: number;
}

class TermsDto {
  @BillingFields.feeMinor(optional) feeMinor?: number | null;
  @BillingFields.capMinor(optional) capMinor?: number | null;
  @BillingFields.interval(optional) interval?: RecurrenceInterval | null;
  @BillingFields.startDate(optional) startDate?: string | null;
  @BillingFields.endDate(optional) endDate?: string | null;
  @BillingFields.taxCode(optional) taxCode?: TaxCode;
  @ListField(() => MilestoneDto, {
    description: 'Of a fixed fee; none: due on completion.',
    optional: true,
    max: MILESTONES_MAX,
  })
  milestones?: MilestoneDto[];
  @BillingFields.hoursBudgetMinutes(optional) hoursBudgetMinutes?: number | null;
  @BillingFields.depositMinor(optional) depositMinor?: number | null;
  @BillingFields.paymentTermsDays(optional) paymentTermsDays?: number | null;
  @BillingFields.hourlyRateMinor(optional) hourlyRateMinor?: number | null;
  @ListField(() => ServiceRateDto, {
    description: 'Rates of its own for kinds of work, which go before `hourlyRateMinor`. They come as a whole.',
    optional: true,
    max: SERVICES_MAX,
  })
  rates?: ServiceRateDto[];
}

export class BillingDto extends TermsDto {
  @BillingFields.kind({}) kind!: BillingKind;
}

export class PatchBillingDto extends TermsDto {
  @BillingFields.kind(optional) kind?: BillingKind;
}

class MilestoneResponse {
  @IdField({ description: 'The milestone.' }) id!: string;
  @TextField({ description: 'What is reached.', max: 200 }) title!: string;
  @DateField({ description: 'When it is due at the latest.', nullable: true }) dueDate!: string | null;
  @IntField({ description: 'Share of the fee.', nullable: true, min: 1, max: 10_000 }) percentBps!: number | null;
  @MinorField({ description: 'What it comes to.' }) amountMinor!: number;
  @DateField({ description: 'When it was reached.', nullable: true }) reachedOn!: string | null;
}

export class BillingResponse {
  @BillingFields.kind({}) kind!: BillingKind;
  @BillingFields.feeMinor({}) feeMinor!: number | null;
  @BillingFields.capMinor({}) capMinor!: number | null;
  @BillingFields.interval({}) interval!: RecurrenceInterval | null;
  @BillingFields.startDate({}) startDate!: string | null;
  @BillingFields.endDate({}) endDate!: string | null;
  @BillingFields.taxCode({}) taxCode!: TaxCode;
  @ListField(() => MilestoneResponse, { description: 'In order.', max: MILESTONES_MAX })
  milestones!: MilestoneResponse[];
  @BillingFields.hoursBudgetMinutes({}) hoursBudgetMinutes!: number | null;
  @BillingFields.depositMinor({}) depositMinor!: number | null;
  @BillingFields.paymentTermsDays({}) paymentTermsDays!: number | null;
  @BillingFields.hourlyRateMinor({}) hourlyRateMinor!: number | null;
  @ListField(() => ServiceRateDto, { description: 'By kind of work, where it has its own.', max: SERVICES_MAX })
  rates!: ServiceRateDto[];
}
