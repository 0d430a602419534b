import type { IsoDate, TaxCode, VatRow } from '@atlasos/domain';

/** What the drawing knows how to name. Statements and certificates bring a body of their own and share the frame. */
export type DocumentKind =
  'invoice' | 'credit_note' | 'quote' | 'receipt' | 'deposit_request' | 'statement' | 'certificate';

/**
 * The print model: everything that stands on a business document, and nothing else. Plain JSON, so that it can be frozen
 * with the document (rule 22), kept as `jsonb`, and sent to a worker thread. The same data gives the same bytes for good,
 * so a later change of the practice or the client must reach nothing in here.
 *
 * Texts are what people typed: any length, any script, line breaks allowed where a field says so. Amounts are integers of
 * minor units of `currency`, already computed and rounded; the drawing formats them and adds nothing up.
 */
export interface DocumentData {
  /** version of this model; raised when a field changes its meaning, so that frozen rows stay readable */
  model: 1;
  kind: DocumentKind;
  /** id of the document, any stable text; makes the file id of the PDF */
  documentId: string;
  /** RFC 3339 instant at which the document was frozen (a draft: when it was last changed); becomes the PDF's date */
  createdAt: string;
  /** true prints the banner "Draft. Not an invoice until it is finalised." and no number */
  draft: boolean;
  /** the title: `documentHeading(kind, vatRegistered)` of the domain, e.g. `Tax Invoice` (rule 24) */
  heading: string;
  /** null on a draft */
  number: string | null;
  issueDate: IsoDate;
  /** when payment is due, or until when a quote holds; null when neither applies */
  dueDate: IsoDate | null;
  /** BCP 47 tag that decides how numbers are written: `en-ZA` → 1 234,56 */
  locale: string;
  /** ISO 4217 */
  currency: string;
  supplier: DocumentSupplier;
  recipient: DocumentRecipient;
  /** the client's own order number, printed under the dates as "Your order" */
  orderReference: string | null;
  /** the invoice a credit note corrects; null on everything else */
  correction: DocumentCorrection | null;
  /** in the order of the page; empty ones are left out by whoever builds this */
  sections: DocumentSection[];
  totals: PrintedTotals;
  /** the account, on a statement: stands in place of sections and totals */
  statement?: PrintedStatement | null;
  /** what a quote comes to with all its options, under the total; absent where nothing is optional */
  withOptionsMinor?: number | null;
  /** what a certificate states, in the order of the page, instead of lines */
  facts?: LabelledText[];
  /** bank details at the foot; null for a document nobody pays, and where the practice has not entered any */
  payment: PaymentDetails | null;
  /** a note to the client, line breaks kept; '' for none */
  notes: string;
  /** small print after the notes, a paragraph each: what the law wants said */
  legalRemarks: string[];
  /** an invoice of another program, of which this much was issued; it is never drawn, its client has it */
  opening?: { totalMinor: number; vatMinor: number | null };
}

/** The account of a client: dated lines, ages, and what is owed in the end. */
export interface PrintedStatement {
  /** `open_item`: what is open on the last day. `balance_forward`: all that happened in the period. */
  form: 'open_item' | 'balance_forward';
  from: IsoDate;
  to: IsoDate;
  /** balance before the first day; printed where the balance is carried forward */
  openingMinor: number;
  lines: PrintedAccountLine[];
  /** the balance on the last day: what the lines come to, and buckets less credit */
  closingMinor: number;
  /** open balances by days past the due date: not yet due, 1–30, 31–60, 61–90, 91–120, 121+ */
  buckets: number[];
  /** what was paid and pays no invoice yet; ≥ 0 */
  creditMinor: number;
}

export interface PrintedAccountLine {
  date: IsoDate;
  description: string;
  /** of an invoice */
  dueDate: IsoDate | null;
  /** on a statement of open items: what the document was before anything was settled */
  originalMinor: number | null;
  /** what the client owes more, or less where it is below zero */
  amountMinor: number;
  /** after this line */
  balanceMinor: number;
}

/** Who issues the document, as frozen. */
export interface DocumentSupplier {
  name: string;
  /** under the name: who trades, as what; the lines of `practices.tagline` */
  taglineLines: string[];
  addressLines: string[];
  email: string | null;
  phone: string | null;
  /** null when the practice is not registered: nothing is printed (rule 24) */
  vatNumber: string | null;
  /** id of the logo the document was frozen with; its bytes go to `drawDocument` as `logo` */
  logoId: string | null;
}

/** Who the document is addressed to, as frozen. An abridged tax invoice may have a name only, or not even that. */
export interface DocumentRecipient {
  /** '' leaves the whole block out */
  name: string;
  addressLines: string[];
  vatNumber: string | null;
}

/** What a credit note says about the invoice it corrects (rule 28). */
export interface DocumentCorrection {
  invoiceNumber: string;
  invoiceDate: IsoDate;
  /** why it is credited, as the client reads it */
  reason: string;
}

/**
 * `time` has the columns date, work done, hours, rate, amount; the others date, description, amount, with quantity and
 * price only where a row has them. `agent` is what was paid on the client's behalf: no VAT, no discount (rule 25).
 * `items` is for lines that are none of these and wants a `title` of its own.
 */
export type SectionKind = 'time' | 'fixed_fee' | 'disbursement' | 'agent' | 'items';

export interface DocumentSection {
  kind: SectionKind;
  /** replaces the label at the left that the kind stands for: Time, Fixed fee, Costs, Paid on your behalf */
  title?: string | null;
  /** small, under the title */
  note?: string | null;
  /** an empty box before each row, for the client to tick */
  hasBoxes?: boolean;
  rows: DocumentRow[];
  /** the bold line under more than one row; null for none */
  subtotal?: SectionSubtotal | null;
}

export interface SectionSubtotal {
  /** sum of hours as `formatDocumentDuration` prints it; null where hours don't say anything */
  quantityText: string | null;
  amountMinor: number;
}

/** One line. What is printed multiplies (rule 13): quantity × rate is shown only where it gives the amount. */
export interface DocumentRow {
  date: IsoDate | null;
  /** may have line breaks */
  description: string;
  /** small, under the description: the service, or "Paid as your agent. No VAT is added." which `agent` prints by itself */
  detail?: string | null;
  /** as printed: `1,5`, `0:50`, `3` */
  quantityText: string | null;
  /** hourly rate or price of one; null where it would not multiply */
  rateMinor: number | null;
  /** the line's own discount, printed under the description */
  discount?: RowDiscount | null;
  /** decides the small "Zero-rated" or "Exempt" under the description, where the document has more than one tax code */
  taxCode: TaxCode;
  /** hundredths of a per cent; printed under the description where a document has several rates */
  rateBps: number;
  /** after its own discount, before a share of the document's; with VAT where `pricesIncludeVat` */
  amountMinor: number;
}

export interface RowDiscount {
  /** null for a discount of an amount */
  percentBps: number | null;
  /** > 0; printed with a minus */
  amountMinor: number;
}

/**
 * The sums, named as `computeInvoiceTotals` and `computeCreditNote` of the domain name them, so that they can be passed on
 * as they are. A credit note states them positive.
 */
export interface PrintedTotals {
  /** false: no VAT line at all, and never the words "tax invoice" (rule 24) */
  vatRegistered: boolean;
  /** the amounts of the rows contain VAT (rule 6); said in the head of the column */
  pricesIncludeVat: boolean;
  /** all rows as printed, before the document's discount, agent disbursements included */
  subtotalMinor: number;
  /** the document's discount; 0 for none */
  discountMinor: number;
  /** its rate, when it was given as one */
  discountBps: number | null;
  /** what was paid on the client's behalf; part of `netMinor` */
  agentMinor: number;
  /** without VAT, after discounts, agent disbursements included */
  netMinor: number;
  /** per tax code and rate, bases without VAT; the agent's base counts under `out_of_scope`. [] when not registered */
  vat: VatRow[];
  vatMinor: number;
  totalMinor: number;
  /** what has come off the total so far, oldest first; [] on a fresh document */
  settlements: Settlement[];
  /** total less settlements: the large figure at the top */
  dueMinor: number;
}

export interface Settlement {
  kind: 'paid' | 'credited' | 'deposit';
  date: IsoDate | null;
  /** number of the credit note, reference of the payment */
  reference: string | null;
  /** > 0; printed with a minus */
  amountMinor: number;
}

export interface PaymentDetails {
  /** label at the left; "Pay by EFT" unless said */
  title?: string | null;
  /** in reading order, first column then second: Bank, Branch code, Account name, Account number, IBAN, … */
  bankLines: LabelledText[];
  /** what the client writes on the payment: large, in the accent */
  reference: string;
}

export interface LabelledText {
  label: string;
  text: string;
}
