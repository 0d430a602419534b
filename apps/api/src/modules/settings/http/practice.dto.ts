import { AllPresent } from '../../../platform/http/all-present.js';
import {
  AddressField,
  ChoiceField,
  DateField,
  EmailField,
  FlagField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TimezoneField,
} from '../../../platform/http/fields.js';
import { PORTAL_COLOURS, type PortalColour } from '../portal-colour.js';
import { RoundingDto, WarningResponse, WipAlertDto } from './policies.dto.js';

const Pattern = (what: string, example: string) =>
  TextField({
    description: `Numbers of ${what}: {YYYY} {YY} {MM} and one counter such as {0000}.`,
    example,
    optional: true,
    min: 1,
    max: 30,
  });

export class BankDetailsDto {
  @TextField({ description: 'The bank.', max: 100, min: 1, example: 'First National Bank' }) bankName!: string;
  @TextField({ description: 'Branch or sort code.', max: 20, example: '250655' }) branchCode!: string;
  @TextField({ description: 'In whose name.', max: 100, min: 1, example: 'Maseko Accounting' }) accountName!: string;
  @TextField({ description: 'Account number or IBAN.', max: 40, min: 1, example: '62012345678' })
  accountNumber!: string;
  @TextField({
    description: 'SWIFT or BIC, for payments from abroad.',
    max: 11,
    optional: true,
    nullable: true,
    example: 'FIRNZAJJ',
  })
  swift?: string | null;
}

export class PatchPracticeDto {
  @TextField({
    description: 'Name, as it stands on invoices.',
    optional: true,
    min: 1,
    max: 200,
    example: 'Maseko Accounting',
  })
  name?: string;
  @TextField({
    description: 'A line under the name on documents.',
    optional: true,
    max: 400,
    example: 'Professional accountant (SA)',
  })
  tagline?: string;
  @AddressField({ description: 'Address, up to 10 lines.', optional: true }) address?: string;
  @EmailField({ description: 'Where clients write to.', optional: true, nullable: true }) email?: string | null;
  @TextField({ description: 'Telephone.', optional: true, nullable: true, max: 40, example: '021 555 0134' }) phone?:
    string | null;
  @FlagField({ description: 'Registered for VAT: tax invoices, VAT lines.', optional: true }) vatRegistered?: boolean;
  @TextField({
    description: 'VAT number. A South African one has 10 digits and begins with 4; a wrong check digit warns.',
    optional: true,
    nullable: true,
    max: 30,
    example: '4310304052',
  })
  vatNumber?: string | null;
  @IntField({
    description: 'VAT rate in hundredths of a per cent: 1500 = 15 %.',
    optional: true,
    min: 0,
    max: 10_000,
    example: 1500,
  })
  vatRateBps?: number;
  @TextField({
    description: 'ISO 4217. Fixed once entries or documents exist.',
    optional: true,
    min: 3,
    max: 3,
    example: 'ZAR',
  })
  currency?: string;
  @TimezoneField({ description: 'Decides the date of an entry.', optional: true }) timezone?: string;
  @TextField({
    description: 'BCP 47: how numbers and dates are written.',
    optional: true,
    min: 2,
    max: 35,
    example: 'en-ZA',
  })
  locale?: string;
  @FlagField({ description: 'Rates, fees and recovered disbursements are entered with VAT.', optional: true })
  pricesIncludeVat?: boolean;
  @IntField({ description: 'Days to pay.', optional: true, min: 0, max: 365, example: 14 }) paymentTermsDays?: number;
  @Pattern('invoices', 'INV-{YYYY}-{0000}') invoiceNumberPattern?: string;
  @Pattern('quotes', 'QUO-{YYYY}-{0000}') quoteNumberPattern?: string;
  @Pattern('credit notes', 'CN-{YYYY}-{0000}') creditNoteNumberPattern?: string;
  @ObjectField(() => RoundingDto, { description: 'How minutes worked become minutes billed.', optional: true })
  rounding?: RoundingDto;
  @DateField({ description: 'Entries before this day are read-only; null = none.', optional: true, nullable: true })
  lockDate?: string | null;
  @ObjectField(() => BankDetailsDto, { description: 'Where clients pay to.', optional: true, nullable: true })
  bankDetails?: BankDetailsDto | null;
  @ObjectField(() => WipAlertDto, {
    description: 'When to be warned of unbilled work; null = never.',
    optional: true,
    nullable: true,
  })
  wipAlert?: WipAlertDto | null;
  @IntField({
    description: 'Days before the last day of a quote on which its client is reminded, once; null = never.',
    optional: true,
    nullable: true,
    min: 1,
    max: 60,
    example: 3,
  })
  quoteReminderDays?: number | null;
  @IntField({
    description: 'A timer that runs longer asks once: keep, trim or discard.',
    optional: true,
    min: 1,
    max: 24,
    example: 10,
  })
  maxTimerHours?: number;
  @ChoiceField(PORTAL_COLOURS, {
    description: 'Your colour on the portal of your clients.',
    optional: true,
    example: 'pine',
  })
  portalColour?: PortalColour;
  @IntField({ description: 'The version read.', optional: true, min: 1, max: 2_147_483_647 }) version?: number;
}

@AllPresent()
export class PracticeResponse extends PatchPracticeDto {
  @IdField({ description: 'The practice.' }) id!: string;
  @FlagField({ description: 'A logo is kept at /practice/logo.' }) hasLogo!: boolean;
  @FlagField({ description: 'Entries or documents exist, so the currency stays.' }) currencyFixed!: boolean;
  @ListField(() => WarningResponse, { description: 'What deserves a second look.', max: 10 })
  warnings!: WarningResponse[];
}

export class FirstRunResponse {
  @FlagField({ description: 'The practice has its address and bank details.' }) details!: boolean;
  @FlagField({ description: 'A rate is set.' }) rate!: boolean;
  @FlagField({ description: 'There is a client.' }) client!: boolean;
  @FlagField({ description: 'Time has been logged.' }) entry!: boolean;
  @FlagField({ description: 'An invoice has been finalised.' }) invoice!: boolean;
}
