import { TAX_CODES, type TaxCode } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IntField,
  ListField,
  MinorField,
  ObjectField,
  TextField,
  TextsField,
} from '../../../platform/http/fields.js';
import { VatRowResponse } from './invoice-responses.dto.js';

const SECTION_KINDS = ['time', 'fixed_fee', 'disbursement', 'agent', 'items'] as const;

class PrintedSupplierResponse {
  @TextField({ description: 'Name.', max: 200 }) name!: string;
  @TextsField({ description: 'Under the name.', maxItems: 10, max: 400 }) taglineLines!: string[];
  @TextsField({ description: 'Address.', maxItems: 10, max: 1000 }) addressLines!: string[];
  @TextField({ description: 'Email.', nullable: true, max: 254 }) email!: string | null;
  @TextField({ description: 'Telephone.', nullable: true, max: 40 }) phone!: string | null;
  @TextField({ description: 'null when not registered.', nullable: true, max: 30 }) vatNumber!: string | null;
  @IdField({ description: 'Its logo.', nullable: true }) logoId!: string | null;
}

class PrintedRecipientResponse {
  @TextField({ description: 'Name.', max: 200 }) name!: string;
  @TextsField({ description: 'Address.', maxItems: 10, max: 1000 }) addressLines!: string[];
  @TextField({ description: 'VAT number, if it has one.', nullable: true, max: 30 }) vatNumber!: string | null;
}

class RowDiscountResponse {
  @IntField({ description: 'null for an amount.', nullable: true, min: 0, max: 10_000 }) percentBps!: number | null;
  @MinorField({ description: 'What it takes off.' }) amountMinor!: number;
}

class PrintedRowResponse {
  @DateField({ description: 'Day of the work.', nullable: true }) date!: string | null;
  @TextField({ description: 'May have line breaks.', max: 2000 }) description!: string;
  @TextField({ description: 'Small, under the description.', optional: true, nullable: true, max: 400 }) detail?:
    string | null;
  @TextField({ description: 'Hours or quantity as printed.', nullable: true, max: 40 }) quantityText!: string | null;
  @MinorField({ description: 'Rate or price; null when it would not multiply.', nullable: true }) rateMinor!:
    number | null;
  @ObjectField(() => RowDiscountResponse, { description: 'Its own discount.', optional: true, nullable: true })
  discount?: RowDiscountResponse | null;
  @ChoiceField(TAX_CODES, { description: 'How it is taxed.' }) taxCode!: TaxCode;
  @IntField({ description: 'Rate of VAT.', min: 0, max: 10_000 }) rateBps!: number;
  @MinorField({ description: 'Amount.' }) amountMinor!: number;
}

class PrintedSubtotalResponse {
  @TextField({ description: 'Hours as printed.', nullable: true, max: 40 }) quantityText!: string | null;
  @MinorField({ description: 'Amount.' }) amountMinor!: number;
}

class PrintedSectionResponse {
  @ChoiceField(SECTION_KINDS, { description: 'Which block.' }) kind!: (typeof SECTION_KINDS)[number];
  @ListField(() => PrintedRowResponse, { description: 'In order.', max: 5000 }) rows!: PrintedRowResponse[];
  @ObjectField(() => PrintedSubtotalResponse, {
    description: 'Under more than one row.',
    optional: true,
    nullable: true,
  })
  subtotal?: PrintedSubtotalResponse | null;
}

const SETTLEMENT_KINDS = ['paid', 'credited', 'deposit'] as const;

class SettlementResponse {
  @ChoiceField(SETTLEMENT_KINDS, { description: 'What came off.' }) kind!: (typeof SETTLEMENT_KINDS)[number];
  @DateField({ description: 'When it was paid or credited.', nullable: true }) date!: string | null;
  @TextField({ description: 'Of the payment or credit note.', nullable: true, max: 100 }) reference!: string | null;
  @MinorField({ description: 'How much; above 0.' }) amountMinor!: number;
}

class PrintedTotalsResponse {
  @FlagField({ description: 'Whether VAT is stated.' }) vatRegistered!: boolean;
  @FlagField({ description: 'Amounts of rows contain VAT.' }) pricesIncludeVat!: boolean;
  @MinorField({ description: 'All rows.' }) subtotalMinor!: number;
  @MinorField({ description: 'Discount of the document.' }) discountMinor!: number;
  @IntField({ description: 'Its rate.', nullable: true, min: 0, max: 10_000 }) discountBps!: number | null;
  @MinorField({ description: "Paid on the client's behalf." }) agentMinor!: number;
  @MinorField({ description: 'Without VAT.' }) netMinor!: number;
  @ListField(() => VatRowResponse, { description: 'Per code and rate.', max: 10 }) vat!: VatRowResponse[];
  @MinorField({ description: 'VAT.' }) vatMinor!: number;
  @MinorField({ description: 'Total.' }) totalMinor!: number;
  @ListField(() => SettlementResponse, { description: 'What has come off the total; a deposit.', max: 1000 })
  settlements!: SettlementResponse[];
  @MinorField({ description: 'The large figure: totalMinor less settlements.' }) dueMinor!: number;
}

class LabelledTextResponse {
  @TextField({ description: 'Label.', max: 60 }) label!: string;
  @TextField({ description: 'Text.', max: 100 }) text!: string;
}

class PaymentDetailsResponse {
  @ListField(() => LabelledTextResponse, { description: 'Bank details.', max: 10 }) bankLines!: LabelledTextResponse[];
  @TextField({ description: 'What the client writes on the payment.', max: 60 }) reference!: string;
}

export class PrintedDocumentResponse {
  @FlagField({ description: 'Marked as a draft.' }) draft!: boolean;
  @TextField({ description: 'Title.', max: 60, example: 'Tax Invoice' }) heading!: string;
  @TextField({ description: 'null on a draft.', nullable: true, max: 60 }) number!: string | null;
  @DateField({ description: 'Its date.' }) issueDate!: string;
  @DateField({ description: 'When it is due.', nullable: true }) dueDate!: string | null;
  @TextField({ description: 'How numbers are written.', max: 35 }) locale!: string;
  @TextField({ description: 'ISO 4217.', max: 3 }) currency!: string;
  @ObjectField(() => PrintedSupplierResponse, { description: 'Who issues it.' }) supplier!: PrintedSupplierResponse;
  @ObjectField(() => PrintedRecipientResponse, { description: 'To whom.' }) recipient!: PrintedRecipientResponse;
  @TextField({ description: "The client's order number.", nullable: true, max: 100 }) orderReference!: string | null;
  @ListField(() => PrintedSectionResponse, { description: 'In the order of the page.', max: 10 })
  sections!: PrintedSectionResponse[];
  @ObjectField(() => PrintedTotalsResponse, { description: 'Sums.' }) totals!: PrintedTotalsResponse;
  @ObjectField(() => PaymentDetailsResponse, { description: 'At the foot.', nullable: true })
  payment!: PaymentDetailsResponse | null;
  @TextField({ description: 'A note to the client.', max: 5000 }) notes!: string;
  @TextsField({ description: 'Small print: what the law wants said.', maxItems: 10, max: 1000 })
  legalRemarks!: string[];
}

class MissingResponse {
  @TextField({ description: 'Where: /practice/…, /client/… or /lines/….', max: 200, example: '/client/billingAddress' })
  pointer!: string;
  @TextField({ description: 'What to do.', max: 400 }) detail!: string;
}

export class PrintedInvoiceResponse {
  @ObjectField(() => PrintedDocumentResponse, { description: 'All that stands on the page.' })
  document!: PrintedDocumentResponse;
  @ListField(() => MissingResponse, { description: 'What stands in the way of finalising.', max: 5000 })
  problems!: MissingResponse[];
}
