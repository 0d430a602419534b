import { OmitType } from '@nestjs/swagger';
import {
  DISBURSEMENT_KINDS,
  GROUPINGS,
  INVOICE_STATUSES,
  LINE_KINDS,
  TAX_CODES,
  type DisbursementKind,
  type Grouping,
  type InvoiceStatus,
  type LineKind,
  type TaxCode,
} from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { DiscountDto } from './invoice-requests.dto.js';
import { QuantityField } from './quantity-field.js';

export class VatRowResponse {
  @ChoiceField(TAX_CODES, { description: 'Tax code.' }) taxCode!: TaxCode;
  @IntField({ description: 'Rate in hundredths of a per cent.', min: 0, max: 10_000, example: 1500 }) rateBps!: number;
  @MinorField({ description: 'Base without VAT.' }) baseMinor!: number;
  @MinorField({ description: 'VAT.' }) vatMinor!: number;
}

export class InvoiceLineResponse {
  @IdField({ description: 'The line.' }) id!: string;
  @IntField({ description: 'Place among the lines, from 0.', min: 0, max: 100_000 }) position!: number;
  @ChoiceField(LINE_KINDS, { description: 'What it bills.' }) kind!: LineKind;
  @TextField({ description: 'As it prints.', max: 2000 }) description!: string;
  @IdField({ description: 'Of time, when all of it is of one service.', nullable: true }) serviceTypeId!: string | null;
  @DateField({ description: 'Day of the work, when it is one.', nullable: true }) date!: string | null;
  @QuantityField({ description: 'null for time, which has minutes.', nullable: true }) quantity!: number | null;
  @IntField({ description: 'Billed minutes of time; null for the rest.', nullable: true, min: 0, max: 100_000_000 })
  minutes!: number | null;
  @MinorField({
    description: 'Price of one, or hourly rate; null when it would not multiply to the amount.',
    nullable: true,
  })
  unitPriceMinor!: number | null;
  @MinorField({ description: 'Before its own discount.' }) grossMinor!: number;
  @ObjectField(() => DiscountDto, { description: 'Its own discount.', nullable: true }) discount!: DiscountDto | null;
  @MinorField({ description: 'After its own discount: what it prints.' }) amountMinor!: number;
  @ChoiceField(TAX_CODES, { description: 'How it is taxed.' }) taxCode!: TaxCode;
  @IdsField({ description: 'Entries it bills.', max: 5000 }) timeEntryIds!: string[];
  @IdField({ description: 'Disbursement it bills.', nullable: true }) disbursementId!: string | null;
  @ChoiceField(DISBURSEMENT_KINDS, { description: 'Its kind.', nullable: true })
  disbursementKind!: DisbursementKind | null;
  @MinorField({ description: 'What credit notes took of it.' }) creditedMinor!: number;
  @MinorField({ description: 'What can still be credited of it; 0 on a draft.' }) creditableMinor!: number;
}

export class BilledWorkResponse {
  @IdField({ description: 'Line it stands on.' }) lineId!: string;
  @IdField({ description: 'Time entry.', nullable: true }) timeEntryId!: string | null;
  @IdField({ description: 'Disbursement.', nullable: true }) disbursementId!: string | null;
  @MinorField({ description: 'What leaves WIP for it.' }) wipValueMinor!: number;
  @MinorField({ description: 'What is charged for it.' }) billedMinor!: number;
  @TextField({ description: 'Why the two differ.', nullable: true, max: 500 }) adjustReason!: string | null;
  @FlagField({ description: 'A credit note sent it back to WIP.' }) released!: boolean;
}

export class CreditNoteSummaryResponse {
  @IdField({ description: 'The credit note.' }) id!: string;
  @TextField({ description: 'Its number.', max: 60 }) number!: string;
  @DateField({ description: 'Its date.' }) issueDate!: string;
  @MinorField({ description: 'What it takes off the invoice.' }) totalMinor!: number;
}

export class ListedInvoiceResponse {
  @IdField({ description: 'The invoice.' }) id!: string;
  @IntField({ description: 'Send it back with a change.', min: 1, max: 2_147_483_647 }) version!: number;
  @IdField({ description: 'Who is billed.' }) clientId!: string;
  @TextField({ description: 'Name of the client.', max: 200 }) clientName!: string;
  @TextField({ description: 'null on a draft.', nullable: true, max: 60, example: 'INV-2026-0147' }) number!:
    string | null;
  @ChoiceField(INVOICE_STATUSES, { description: 'From the ledger.' }) status!: InvoiceStatus;
  @FlagField({ description: 'Past its due date with something left to pay.' }) overdue!: boolean;
  @DateField({ description: 'On a draft without a date of its own: today.' }) issueDate!: string;
  @DateField({ description: 'On a draft without a date of its own: issue date plus terms.' }) dueDate!: string;
  @TextField({ description: "The client's order number.", max: 100 }) reference!: string;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @FlagField({ description: 'Issued by another program: an opening balance, no document of ours.' }) opening!: boolean;
  @MinorField({ description: 'All lines before VAT, agent disbursements included.' }) netMinor!: number;
  @MinorField({ description: 'VAT.' }) vatMinor!: number;
  @MinorField({ description: 'netMinor + vatMinor.' }) totalMinor!: number;
  @MinorField({ description: 'Taken off by credit notes.' }) creditedMinor!: number;
  @MinorField({ description: 'Paid.' }) paidMinor!: number;
  @MinorField({ description: 'Given up: what nobody will pay.' }) writtenOffMinor!: number;
  @MinorField({ description: 'totalMinor − creditedMinor − paidMinor − writtenOffMinor; 0 on a draft.' })
  balanceMinor!: number;
  @InstantField({ description: 'When it was finalised.', nullable: true }) finalisedAt!: string | null;
  @InstantField({ description: 'On the portal since.', nullable: true }) publishedAt!: string | null;
  @InstantField({ description: 'Last emailed.', nullable: true }) sentAt!: string | null;
  @InstantField({ description: 'First opened by the client.', nullable: true }) viewedAt!: string | null;
  @InstantField({ description: 'When the draft was begun.' }) createdAt!: string;
}

export class OpeningBalanceResponse {
  @MinorField({ description: 'What the other program issued, VAT included.' }) totalMinor!: number;
  @MinorField({ description: 'VAT in it; null where it is not known.', nullable: true }) vatMinor!: number | null;
}

export class InvoiceResponse extends OmitType(ListedInvoiceResponse, ['opening']) {
  @ObjectField(() => OpeningBalanceResponse, {
    description: 'Issued by another program; what was open of it is `totalMinor`. It has no PDF, and no credit notes.',
    nullable: true,
  })
  opening!: OpeningBalanceResponse | null;
  @FlagField({ description: 'The issue date was set by hand.' }) issueDateSet!: boolean;
  @FlagField({ description: 'The due date was set by hand.' }) dueDateSet!: boolean;
  @TextField({ description: 'A note to the client.', max: 5000 }) notes!: string;
  @DateField({ description: 'Last day of the work that is offered.' }) upTo!: string;
  @ChoiceField(GROUPINGS, { description: 'How entries become lines.' }) grouping!: Grouping;
  @ObjectField(() => DiscountDto, { description: 'Off the whole document.', nullable: true })
  discount!: DiscountDto | null;
  @FlagField({ description: 'Whether it states VAT.' }) vatRegistered!: boolean;
  @FlagField({ description: 'Amounts of lines contain VAT.' }) pricesIncludeVat!: boolean;
  @TextField({ description: 'Its title.', max: 60, example: 'Tax Invoice' }) heading!: string;
  @ListField(() => InvoiceLineResponse, { description: 'In the order of the document.', max: 5000 })
  lines!: InvoiceLineResponse[];
  @ListField(() => BilledWorkResponse, {
    description: 'Work that it bills, at its value in WIP and as charged.',
    max: 5000,
  })
  work!: BilledWorkResponse[];
  @MinorField({ description: 'All lines as printed.' }) subtotalMinor!: number;
  @MinorField({ description: 'What the document discount takes off.' }) discountMinor!: number;
  @MinorField({ description: "Paid on the client's behalf; part of netMinor." }) agentMinor!: number;
  @ListField(() => VatRowResponse, {
    description: 'Per tax code and rate; empty for a practice that is not registered.',
    max: 10,
  })
  vat!: VatRowResponse[];
  @ListField(() => CreditNoteSummaryResponse, { description: 'Oldest first.', max: 1000 })
  creditNotes!: CreditNoteSummaryResponse[];
}

/** A line that was added or changed, with the invoice as it is now. */
export class ChangedLineResponse extends InvoiceLineResponse {
  @IntField({ description: 'The version of the invoice, to send with the next change.', min: 1, max: 2_147_483_647 })
  version!: number;
  @ObjectField(() => InvoiceResponse, { description: 'The invoice with its new totals.' }) invoice!: InvoiceResponse;
}

export class InvoiceTotalsResponse {
  @IntField({ description: 'Invoices found.', min: 0, max: 1_000_000_000 }) count!: number;
  @IntField({ description: 'Drafts among them.', min: 0, max: 1_000_000_000 }) draftCount!: number;
  @MinorField({ description: 'Total of the drafts.' }) draftMinor!: number;
  @IntField({ description: 'Finalised ones among them; all sums below are theirs.', min: 0, max: 1_000_000_000 })
  finalisedCount!: number;
  @MinorField({ description: 'Before VAT.' }) netMinor!: number;
  @MinorField({ description: 'VAT.' }) vatMinor!: number;
  @MinorField({ description: 'Invoiced.' }) totalMinor!: number;
  @MinorField({ description: 'Credited.' }) creditedMinor!: number;
  @MinorField({ description: 'Paid.' }) paidMinor!: number;
  @MinorField({ description: 'Given up.' }) writtenOffMinor!: number;
  @MinorField({ description: 'Outstanding.' }) balanceMinor!: number;
  @IntField({ description: 'How many have something left to pay.', min: 0, max: 1_000_000_000 }) openCount!: number;
  @IntField({ description: 'How many are overdue.', min: 0, max: 1_000_000_000 }) overdueCount!: number;
  @MinorField({ description: 'Overdue.' }) overdueMinor!: number;
}
