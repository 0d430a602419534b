import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { DISBURSEMENT_STATUSES, type DisbursementStatus } from '../queries/disbursements.query.js';

const KINDS = ['agent', 'recovered'] as const;
type Kind = (typeof KINDS)[number];

const Description = (optional: boolean) =>
  TextField({
    description: 'What it was for; it stands on the invoice.',
    min: 1,
    max: 500,
    optional,
    example: 'CIPC annual return fee',
  });
const Amount = (optional: boolean) =>
  MinorField({ description: 'What it cost; with VAT where prices include it.', min: 1, optional, example: 45000 });
const KindOf = (optional: boolean) =>
  ChoiceField(KINDS, {
    description: "`agent`: paid on the client's behalf, no VAT; `recovered`: own cost passed on, taxed.",
    optional,
  });
const Engagement = () => IdField({ description: "One of the client's engagements.", optional: true, nullable: true });

export class CreateDisbursementDto {
  @IdField({ description: 'Who it was spent for.' }) clientId!: string;
  @Engagement() engagementId?: string | null;
  @DateField({ description: 'Day it was spent.' }) date!: string;
  @Description(false) description!: string;
  @Amount(false) amountMinor!: number;
  @KindOf(false) kind!: Kind;
}

export class PatchDisbursementDto {
  @IdField({ description: 'Another client.', optional: true }) clientId?: string;
  @Engagement() engagementId?: string | null;
  @DateField({ description: 'Another day.', optional: true }) date?: string;
  @Description(true) description?: string;
  @Amount(true) amountMinor?: number;
  @KindOf(true) kind?: Kind;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

export class DisbursementsQuery extends PageQuery {
  @IdField({ description: 'Of this client.', optional: true }) clientId?: string;
  @KindOf(true) kind?: Kind;
  @DateField({ description: 'First day.', optional: true }) from?: string;
  @DateField({ description: 'Last day.', optional: true }) to?: string;
  @ChoiceField(DISBURSEMENT_STATUSES, { description: 'In this status today.', optional: true })
  status?: DisbursementStatus;
  @TextField({ description: 'Occurs in description or client.', optional: true, max: 200 }) q?: string;
}

export class DeferDisbursementDto {
  @DateField({ description: 'First day on which it may be billed; after today.' }) until!: string;
  @TextField({ description: 'Why it waits.', min: 1, max: 500 }) reason!: string;
}

export class WriteOffDisbursementDto {
  @TextField({ description: 'Why it is not billed.', min: 1, max: 500 }) reason!: string;
  @MinorField({
    description: 'A part of the amount; all that is left unless said.',
    optional: true,
    nullable: true,
    min: 1,
  })
  valueMinor?: number | null;
}

export class DisbursementResponse {
  @IdField({ description: 'The disbursement.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @IdField({ description: 'Who it was spent for.' }) clientId!: string;
  @TextField({ description: 'Name of the client.', max: 200 }) clientName!: string;
  @IdField({ description: 'The engagement.', nullable: true }) engagementId!: string | null;
  @DateField({ description: 'Day it was spent.' }) date!: string;
  @Description(false) description!: string;
  @KindOf(false) kind!: Kind;
  @Amount(false) amountMinor!: number;
  @MinorField({ description: 'The part that was written off.', readOnly: true }) writtenOffMinor!: number;
  @MinorField({ description: 'What stands in WIP now.', readOnly: true }) wipMinor!: number;
  @ChoiceField(DISBURSEMENT_STATUSES, { description: 'Today.', readOnly: true }) status!: DisbursementStatus;
  @FlagField({ description: 'Read-only: on a document, written off, or before the lock date.', readOnly: true })
  locked!: boolean;
  @DateField({ description: 'First day on which it may be billed.', nullable: true }) deferredUntil!: string | null;
  @TextField({ description: 'Why it waits.', nullable: true, max: 500 }) deferReason!: string | null;
  @TextField({ description: 'Why it was written off.', nullable: true, max: 500 }) writeOffReason!: string | null;
  @IdField({ description: 'The draft or invoice it stands on.', nullable: true, readOnly: true }) invoiceId!:
    string | null;
  @TextField({ description: 'Number of the finalised invoice.', nullable: true, max: 60 }) invoiceNumber!:
    string | null;
  @InstantField({ description: 'When it was written down.' }) createdAt!: string;
}
