import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { LabelledText } from '../../../platform/pdf/index.js';

/** Both sides of a document as they stand today. */
export interface Parties {
  practice: {
    name: string;
    tagline: string;
    address: string;
    email: string | null;
    phone: string | null;
    vatNumber: string | null;
    bankDetails: BankDetails | null;
    logoId: string | null;
    invoiceNumberPattern: string;
    creditNoteNumberPattern: string;
    quoteNumberPattern: string;
  };
  client: { id: string; name: string; billingAddress: string; vatNumber: string | null; reference: string };
}

interface BankDetails {
  bankName?: string;
  branchCode?: string;
  accountName?: string;
  accountNumber?: string;
  swift?: string | null;
}

export async function parties(uow: UnitOfWork, clientId: string): Promise<Parties> {
  const both = (await partiesOf(uow, [clientId])).get(clientId);
  if (!both) throw new Error('A document without its client cannot exist.');
  return both;
}

/** The same for several clients, by client. */
export async function partiesOf(uow: UnitOfWork, clientIds: readonly string[]): Promise<Map<string, Parties>> {
  const rows = await uow.query<Parties & Record<string, unknown>>(
    `SELECT json_build_object('name', p.name, 'tagline', p.tagline, 'address', p.address, 'email', p.email, 'phone', p.phone,
         'vatNumber', p.vat_number, 'bankDetails', p.bank_details, 'logoId', p.logo_id,
         'invoiceNumberPattern', p.invoice_number_pattern, 'creditNoteNumberPattern', p.credit_note_number_pattern,
         'quoteNumberPattern', p.quote_number_pattern) AS practice,
       json_build_object('id', c.id, 'name', c.name, 'billingAddress', c.billing_address, 'vatNumber', c.vat_number, 'reference', c.reference) AS client
     FROM practices p JOIN clients c ON c.practice_id = p.practice_id WHERE p.practice_id = $1 AND c.id = ANY($2::uuid[])`,
    [uow.practiceId, clientIds],
  );
  return new Map(rows.map((row) => [row.client.id, row]));
}

/** In the order in which the document prints them; what is not entered is left out. */
export function bankLines(bank: BankDetails): LabelledText[] {
  const lines: [string, string | null | undefined][] = [
    ['Bank', bank.bankName],
    ['Branch code', bank.branchCode],
    ['Account name', bank.accountName],
    ['Account number', bank.accountNumber],
    ['SWIFT', bank.swift],
  ];
  return lines.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}
