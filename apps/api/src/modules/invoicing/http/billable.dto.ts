import { DISBURSEMENT_KINDS, type DisbursementKind } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  IdField,
  IntField,
  ListField,
  MinorField,
  TextField,
} from '../../../platform/http/fields.js';
import type { Placement } from '../queries/billable-work.query.js';

const PLACEMENTS = ['on_invoice', 'available', 'deferred'] as const satisfies readonly Placement[];

class BillableWorkResponse {
  @IdField({ description: 'The entry or disbursement.' }) id!: string;
  @DateField({ description: 'Day of the work.' }) date!: string;
  @TextField({ description: 'As logged.', max: 2000 }) description!: string;
  @MinorField({ description: 'Its value in WIP.' }) wipValueMinor!: number;
  @MinorField({ description: 'What this draft charges for it; null when it is not on it.', nullable: true })
  billedMinor!: number | null;
  @IdField({ description: 'The line of this draft that it stands on.', nullable: true }) lineId!: string | null;
  @TextField({ description: 'Why it is billed at another value.', nullable: true, max: 500 }) adjustReason!:
    string | null;
  @ChoiceField(PLACEMENTS, { description: 'On this draft, free, or held back until a date.' }) placement!: Placement;
  @DateField({ description: 'First day on which it may be billed.', nullable: true }) deferredUntil!: string | null;
  @TextField({ description: 'Why it waits.', nullable: true, max: 500 }) deferReason!: string | null;
}

export class BillableEntryResponse extends BillableWorkResponse {
  @IdField({ description: 'Service type.' }) serviceTypeId!: string;
  @TextField({ description: 'Its name.', max: 100 }) serviceTypeName!: string;
  @IntField({ description: 'Billed minutes.', min: 0, max: 1440 }) minutes!: number;
  @MinorField({ description: 'Its rate.' }) hourlyRateMinor!: number;
  @TextField({
    description: 'The engagement whose cap it is beyond: it waits in WIP unless you put it on this invoice.',
    nullable: true,
    max: 200,
  })
  overCapOf!: string | null;
}

export class BillableDisbursementResponse extends BillableWorkResponse {
  @ChoiceField(DISBURSEMENT_KINDS, {
    description: "`agent`: paid on the client's behalf; `recovered`: own cost passed on.",
  })
  kind!: DisbursementKind;
}

export class BillableResponse {
  @IdField({ description: 'The draft.' }) invoiceId!: string;
  @IntField({ description: 'Its version.', min: 1, max: 2_147_483_647 }) version!: number;
  @DateField({ description: 'Last day of the work that is offered.' }) upTo!: string;
  @ListField(() => BillableEntryResponse, { description: 'Oldest first.', max: 100_000 })
  timeEntries!: BillableEntryResponse[];
  @ListField(() => BillableDisbursementResponse, { description: 'Oldest first.', max: 100_000 })
  disbursements!: BillableDisbursementResponse[];
  @MinorField({ description: 'Charged for work on this draft, before discounts and VAT.' }) onInvoiceMinor!: number;
  @MinorField({ description: 'WIP value of what is offered but not on it.' }) staysInWipMinor!: number;
}
