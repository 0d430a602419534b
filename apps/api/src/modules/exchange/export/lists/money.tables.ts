import { count, currency, date, money, moment, text, words, type Table } from '../../../../platform/tables/table.js';
import { listPayments, type ListedPayment, type PaymentFilterQuery } from '../../../payments/index.js';
import { debtors, type Debtor, type DebtorsQuery } from '../../../revenue/index.js';

const METHODS: Record<ListedPayment['method'], string> = { eft: 'EFT', cash: 'Cash', card: 'Card', other: 'Other' };

export const paymentsTable = (filter: PaymentFilterQuery): Table<ListedPayment> => ({
  name: 'payments',
  title: 'Payments',
  columns: [
    date('Date', (row) => row.date),
    text('Client', (row) => row.clientName, 28),
    text('Method', (row) => METHODS[row.method], 10),
    text('Reference', (row) => row.reference),
    words('Status', (row) => row.status),
    currency(),
    money('Amount', (row) => row.amountMinor),
    money('On invoices', (row) => row.allocatedMinor),
    money('Refunded', (row) => row.refundedMinor),
    money('On account', (row) => row.creditMinor),
    text('Invoices', (row) => row.invoices.map(({ invoiceNumber }) => invoiceNumber).join(' '), 28),
    date('Reversed', (row) => row.reversedOn),
    text('Reason', (row) => row.reversalReason, 28),
    text('Notes', (row) => row.notes, 36),
    moment('Recorded', (row) => row.recordedAt),
    text('Id', (row) => row.id, 38),
  ],
  page: (uow, at) => listPayments(uow, filter, at),
});

const AGES = ['Not yet due', '1–30 days', '31–60 days', '61–90 days', '91–120 days', '121 days and more'];

export const debtorsTable = (query: DebtorsQuery): Table<Debtor> => ({
  name: 'debtors',
  title: 'Debtors',
  columns: [
    text('Client', (row) => row.clientName, 28),
    count('Open invoices', (row) => row.invoiceCount),
    date('Oldest due date', (row) => row.oldestDueDate),
    currency(),
    ...AGES.map((head, age) => money<Debtor>(head, (row) => row.buckets[age]!)),
    money('Owed', (row) => row.owedMinor),
    money('Credit on account', (row) => row.creditMinor),
    money('Balance', (row) => row.balanceMinor),
    text('Client id', (row) => row.clientId, 38),
  ],
  page: async (uow) => ({ items: (await debtors(uow, { asOf: query.asOf })).clients, nextCursor: null }),
});
