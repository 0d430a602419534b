import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { PortalBankDetailsResponse } from '../http/portal-document.dto.js';
import { invoicesToPay } from './portal-invoices.query.js';
import { quotesToAnswer } from './portal-quotes.query.js';

interface Parties {
  [column: string]: unknown;
  practice: { name: string; email: string | null; phone: string | null; colour: string; logoId: string | null };
  bankDetails: Partial<PortalBankDetailsResponse> | null;
  contact: { name: string; email: string };
  client: { name: string; reference: string };
}

interface ReceivedPayment {
  [column: string]: unknown;
  date: string;
  amountMinor: number;
  invoiceId: string;
  invoiceNumber: string;
}

const PAYMENTS_MAX = 5;

/** What a client has to do, and whom it deals with. */
export async function home(uow: UnitOfWork) {
  const parties = await uow.first<Parties>(
    `SELECT json_build_object('name', p.name, 'email', p.email, 'phone', p.phone, 'colour', p.portal_colour, 'logoId', p.logo_id) AS practice,
       p.bank_details AS "bankDetails", json_build_object('name', c.name, 'email', c.email) AS contact,
       json_build_object('name', k.name, 'reference', k.reference) AS client
     FROM practices p
     JOIN clients k ON k.practice_id = p.practice_id AND k.id = app_client_id()
     JOIN client_contacts c ON c.practice_id = p.practice_id AND c.id = app_contact_id()
     WHERE p.practice_id = $1`,
    [uow.practiceId],
  );
  if (!parties) throw notFound();
  const toPay = await invoicesToPay(uow);
  const payments = await receivedPayments(uow);
  const owed = (rows: typeof toPay) => rows.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);
  const later = toPay.filter(({ dueDate }) => dueDate >= uow.today);
  const { logoId, ...practice } = parties.practice;
  return {
    practice: { ...practice, hasLogo: logoId !== null },
    contact: parties.contact,
    client: parties.client,
    currency: uow.practice.currency,
    locale: uow.practice.locale,
    today: uow.today,
    dueMinor: owed(toPay),
    lateMinor: owed(toPay) - owed(later),
    laterMinor: owed(later),
    nextDueDate: later[0]?.dueDate ?? null,
    toPay,
    toAnswer: await quotesToAnswer(uow),
    bankDetails: bankDetails(parties.bankDetails),
    payments,
  };
}

/** The newest money that came in for invoices on the portal. */
const receivedPayments = (uow: UnitOfWork): Promise<ReceivedPayment[]> =>
  uow.query<ReceivedPayment>(
    `SELECT p.paid_on AS date, sum(a.amount_minor)::bigint AS "amountMinor", a.invoice_id AS "invoiceId", d.number AS "invoiceNumber"
     FROM ledger_allocations a
     JOIN payments p ON p.practice_id = a.practice_id AND p.id = a.payment_id
     JOIN document_prints d ON d.practice_id = a.practice_id AND d.document_kind = 'invoice' AND d.document_id = a.invoice_id
     WHERE a.practice_id = $1 AND a.client_id = app_client_id()
     GROUP BY p.paid_on, p.id, a.invoice_id, d.number HAVING sum(a.amount_minor) > 0
     ORDER BY p.paid_on DESC, p.id DESC, a.invoice_id LIMIT ${PAYMENTS_MAX}`,
    [uow.practiceId],
  );

function bankDetails(details: Parties['bankDetails']): PortalBankDetailsResponse | null {
  if (!details?.accountNumber) return null;
  const { bankName = '', branchCode = '', accountName = '', accountNumber, swift = null } = details;
  return { bankName, branchCode, accountName, accountNumber, swift };
}
