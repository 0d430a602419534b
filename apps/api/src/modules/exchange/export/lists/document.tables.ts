import {
  currency,
  date,
  minutes,
  moment,
  money,
  text,
  words,
  yesNo,
  type Table,
} from '../../../../platform/tables/table.js';
import { listEngagements, type EngagementRow } from '../../../engagements/index.js';
import {
  listCreditNotes,
  listInvoices,
  type InvoiceFilterQuery,
  type ListedCreditNote,
  type ListedInvoice,
} from '../../../invoicing/index.js';
import { listQuotes, type ListedQuote, type QuoteFilterQuery } from '../../../quotes/index.js';
import type { CreditNotesFilterQuery, EngagementsFilterQuery } from '../list-query.js';

export const invoicesTable = (filter: InvoiceFilterQuery): Table<ListedInvoice> => ({
  name: 'invoices',
  title: 'Invoices',
  columns: [
    text('Number', (row) => row.number),
    words('Status', (row) => row.status),
    text('Client', (row) => row.clientName, 28),
    date('Issued', (row) => row.issueDate),
    date('Due', (row) => row.dueDate),
    yesNo('Overdue', (row) => row.overdue),
    yesNo('Opening balance', (row) => row.opening),
    text('Reference', (row) => row.reference),
    currency(),
    money('Net', (row) => row.netMinor),
    money('VAT', (row) => row.vatMinor),
    money('Total', (row) => row.totalMinor),
    money('Credited', (row) => row.creditedMinor),
    money('Paid', (row) => row.paidMinor),
    money('Written off', (row) => row.writtenOffMinor),
    money('Balance', (row) => row.balanceMinor),
    moment('Sent', (row) => row.sentAt),
    moment('On the portal', (row) => row.publishedAt),
    moment('Viewed', (row) => row.viewedAt),
    text('Id', (row) => row.id, 38),
  ],
  page: (uow, at) => listInvoices(uow, filter, at),
});

export const creditNotesTable = (filter: CreditNotesFilterQuery): Table<ListedCreditNote> => ({
  name: 'credit-notes',
  title: 'Credit notes',
  columns: [
    text('Number', (row) => row.number),
    text('Invoice', (row) => row.invoiceNumber),
    text('Client', (row) => row.clientName, 28),
    date('Issued', (row) => row.issueDate),
    text('Reason', (row) => row.reason, 36),
    currency(),
    money('Net', (row) => row.netMinor),
    money('VAT', (row) => row.vatMinor),
    money('Total', (row) => row.totalMinor),
    yesNo('Time released', (row) => row.releasedTime),
    moment('Sent', (row) => row.sentAt),
    text('Id', (row) => row.id, 38),
  ],
  page: (uow, at) => listCreditNotes(uow, filter, at),
});

export const quotesTable = (filter: QuoteFilterQuery): Table<ListedQuote> => ({
  name: 'quotes',
  title: 'Quotes',
  columns: [
    text('Number', (row) => row.number),
    words('Status', (row) => row.status),
    text('Client', (row) => row.clientName, 28),
    date('Issued', (row) => row.issueDate),
    date('Valid until', (row) => row.validUntil),
    currency(),
    money('Net', (row) => row.netMinor),
    money('VAT', (row) => row.vatMinor),
    money('Total', (row) => row.totalMinor),
    money('Total with options', (row) => row.fullTotalMinor),
    moment('Sent', (row) => row.sentAt),
    moment('Answered', (row) => row.decidedAt),
    text('Id', (row) => row.id, 38),
  ],
  page: (uow, at) => listQuotes(uow, filter, at),
});

export const engagementsTable = (filter: EngagementsFilterQuery): Table<EngagementRow> => ({
  name: 'engagements',
  title: 'Engagements',
  columns: [
    text('Title', (row) => row.title, 36),
    text('Client', (row) => row.clientName, 28),
    words('Status', (row) => row.status),
    words('Billing', (row) => row.kind),
    currency(),
    money('Fee', (row) => row.feeMinor),
    money('Cap', (row) => row.capMinor),
    money('Hourly rate', (row) => row.hourlyRateMinor),
    words('Every', (row) => row.recurrence),
    date('Start', (row) => row.startDate),
    date('End', (row) => row.endDate),
    minutes('Hours budget', (row) => row.hoursBudgetMinutes),
    minutes('Worked', (row) => row.workedMinutes),
    money('Deposit', (row) => row.depositMinor),
    date('Closed', (row) => row.closedOn),
    text('Id', (row) => row.id, 38),
  ],
  page: (uow, at) => listEngagements(uow, filter, at),
});
