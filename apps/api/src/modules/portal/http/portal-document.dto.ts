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
} from '../../../platform/http/fields.js';
import { PORTAL_COLOURS, type PortalColour } from '../../settings/index.js';

const AMOUNT_MIN = -10_000_000_000_000;
const LINE_KINDS = ['time', 'fixed_fee', 'disbursement'] as const;
export const PORTAL_STATUSES = ['finalised', 'partly_paid', 'paid', 'credited'] as const;
export type PortalStatus = (typeof PORTAL_STATUSES)[number];

export class PortalPracticeResponse {
  @TextField({ description: 'Name of the practice, as on the document.', max: 200 }) name!: string;
  @TextField({ description: 'Where to ask.', nullable: true, max: 254 }) email!: string | null;
  @TextField({ description: 'Where to ask.', nullable: true, max: 40 }) phone!: string | null;
  @ChoiceField(PORTAL_COLOURS, { description: 'Its colour.' }) colour!: PortalColour;
  @FlagField({ description: 'It has a logo.' }) hasLogo!: boolean;
}

export class PortalLineResponse {
  @ChoiceField(LINE_KINDS, { description: 'Kind of line.' }) kind!: (typeof LINE_KINDS)[number];
  @ChoiceField(['agent', 'recovered'] as const, {
    description: 'How a disbursement is charged: `agent` carries no VAT.',
    nullable: true,
  })
  disbursementKind!: 'agent' | 'recovered' | null;
  @DateField({ description: 'Day of the work or cost.', nullable: true }) date!: string | null;
  @TextField({ description: 'What it is for.', max: 2000 }) description!: string;
  @TextField({ description: 'Service, discount and the like.', nullable: true, max: 500 }) detail!: string | null;
  @TextField({ description: 'Quantity as printed.', nullable: true, max: 40, example: '1,5' }) quantity!: string | null;
  @IntField({ description: 'Minutes of a time line.', nullable: true, min: 0, max: 100_000_000 }) minutes!:
    number | null;
  @MinorField({ description: 'Price of one, where quantity × price gives the amount.', nullable: true }) rateMinor!:
    number | null;
  @MinorField({ description: 'Amount of the line.', min: AMOUNT_MIN }) amountMinor!: number;
}

export class PortalVatResponse {
  @ChoiceField(TAX_CODES, { description: 'Tax code.' }) taxCode!: TaxCode;
  @IntField({ description: 'Hundredths of a per cent: 1500 = 15 %.', min: 0, max: 10_000 }) rateBps!: number;
  @MinorField({ description: 'Base without VAT.', min: AMOUNT_MIN }) baseMinor!: number;
  @MinorField({ description: 'VAT on it.', min: AMOUNT_MIN }) vatMinor!: number;
}

export class PortalBankDetailsResponse {
  @TextField({ description: 'Bank.', max: 100 }) bankName!: string;
  @TextField({ description: 'Branch code.', max: 40 }) branchCode!: string;
  @TextField({ description: 'Name of the account.', max: 200 }) accountName!: string;
  @TextField({ description: 'Number of the account.', max: 40 }) accountNumber!: string;
  @TextField({ description: 'SWIFT code.', nullable: true, max: 20 }) swift!: string | null;
}

const PAYMENT_KINDS = ['payment', 'credit', 'deposit', 'write_off'] as const;

export class PortalPaymentResponse {
  @DateField({ description: 'The day it counts.' }) date!: string;
  @ChoiceField(PAYMENT_KINDS, {
    description: 'Money, credit on the account, a deposit, or a balance that was given up.',
  })
  kind!: (typeof PAYMENT_KINDS)[number];
  @MinorField({ description: 'What it took off.', min: AMOUNT_MIN }) amountMinor!: number;
}

export class PortalCreditResponse {
  @IdField({ description: 'The credit note.' }) id!: string;
  @TextField({ description: 'Its number.', max: 60, example: 'CN-2026-0012' }) number!: string;
  @DateField({ description: 'Its date.' }) issueDate!: string;
  @MinorField({ description: 'What it took off.' }) totalMinor!: number;
}

/** One document as its link shows it: its frozen texts, and what is owed today. */
export class PortalDocumentResponse {
  @TextField({ description: 'Kind of document: `invoice`, `credit_note`, …', max: 40 }) kind!: string;
  @TextField({ description: 'Title: `Tax Invoice`.', max: 100 }) heading!: string;
  @TextField({ description: 'Number.', max: 60 }) number!: string;
  @ObjectField(() => PortalPracticeResponse, { description: 'Who issued it.' }) practice!: PortalPracticeResponse;
  @TextField({ description: 'Whom it is for.', max: 200 }) clientName!: string;
  @TextField({ description: 'ISO 4217.', max: 3 }) currency!: string;
  @TextField({ description: 'How numbers are written.', max: 35 }) locale!: string;
  @DateField({ description: 'Issue date.' }) issueDate!: string;
  @DateField({ description: 'When payment is due.', nullable: true }) dueDate!: string | null;
  @DateField({ description: 'Today where the practice is.' }) today!: string;
  @ChoiceField(PORTAL_STATUSES, { description: 'Where it stands.' }) status!: PortalStatus;
  @FlagField({ description: 'Whether there is a PDF of it here.' }) hasPdf!: boolean;
  @ListField(() => PortalLineResponse, { description: 'Lines in the order of the page.', max: 10_000 })
  lines!: PortalLineResponse[];
  @MinorField({ description: 'Discount on the document.' }) discountMinor!: number;
  @ListField(() => PortalVatResponse, {
    description: 'VAT per rate; empty when the practice is not registered.',
    max: 20,
  })
  vat!: PortalVatResponse[];
  @FlagField({ description: 'The amounts of the lines contain VAT.' }) pricesIncludeVat!: boolean;
  @MinorField({ description: 'Without VAT.' }) netMinor!: number;
  @MinorField({ description: 'VAT.' }) vatMinor!: number;
  @MinorField({ description: 'Total.' }) totalMinor!: number;
  @MinorField({ description: 'Credited so far.' }) creditedMinor!: number;
  @MinorField({ description: 'Paid so far.' }) paidMinor!: number;
  @MinorField({ description: 'Still to pay.' }) balanceMinor!: number;
  @ObjectField(() => PortalBankDetailsResponse, { description: 'Where to pay to.', nullable: true })
  bankDetails!: PortalBankDetailsResponse | null;
  @TextField({ description: 'What to write on the payment.', max: 40 }) reference!: string;
  @TextField({ description: 'A note of the practice.', max: 5000 }) notes!: string;
  @ListField(() => PortalPaymentResponse, { description: 'What was paid so far, oldest first.', max: 1000 })
  payments!: PortalPaymentResponse[];
  @ListField(() => PortalCreditResponse, { description: 'Credit notes on it, oldest first.', max: 1000 })
  creditNotes!: PortalCreditResponse[];
}
