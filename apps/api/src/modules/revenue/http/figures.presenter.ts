import type { Attention } from '../queries/attention.query.js';
import type { Debtor, DebtorFigures, Debtors } from '../queries/debtors.query.js';
import type { RevenueMonth } from '../queries/months.query.js';
import type { RevenueSummary } from '../queries/summary.query.js';
import type {
  AttentionResponse,
  DebtorFiguresResponse,
  DebtorResponse,
  DebtorsResponse,
  RevenueMonthResponse,
  RevenueSummaryResponse,
} from './figures.dto.js';

const presentFigures = (figures: DebtorFigures): DebtorFiguresResponse => ({
  buckets: figures.buckets,
  owedMinor: figures.owedMinor,
  creditMinor: figures.creditMinor,
  balanceMinor: figures.balanceMinor,
});

const presentDebtor = (debtor: Debtor): DebtorResponse => ({
  clientId: debtor.clientId,
  clientName: debtor.clientName,
  ...presentFigures(debtor),
  invoiceCount: debtor.invoiceCount,
  oldestDueDate: debtor.oldestDueDate,
});

export const presentDebtors = ({ asOf, totals, clients }: Debtors): DebtorsResponse => ({
  asOf,
  totals: presentFigures(totals),
  clients: clients.map(presentDebtor),
});

const presentMonth = (month: RevenueMonth): RevenueMonthResponse => ({
  month: month.month,
  invoicedMinor: month.invoicedMinor,
  invoicedNetMinor: month.invoicedNetMinor,
  receivedMinor: month.receivedMinor,
  invoiceCount: month.invoiceCount,
  paymentCount: month.paymentCount,
  reversalCount: month.reversalCount,
});

const presentAttention = (matter: Attention): AttentionResponse => ({
  kind: matter.kind,
  clientId: matter.clientId,
  clientName: matter.clientName,
  invoiceId: matter.invoiceId,
  invoiceNumber: matter.invoiceNumber,
  paymentId: matter.paymentId,
  date: matter.date,
  days: matter.days,
  amountMinor: matter.amountMinor,
  reason: matter.reason,
});

export const presentSummary = (summary: RevenueSummary): RevenueSummaryResponse => ({
  asOf: summary.asOf,
  outstandingMinor: summary.outstandingMinor,
  outstandingCount: summary.outstandingCount,
  outstandingClients: summary.outstandingClients,
  overdueMinor: summary.overdueMinor,
  overdueCount: summary.overdueCount,
  oldestOverdueDays: summary.oldestOverdueDays,
  creditMinor: summary.creditMinor,
  thisMonth: presentMonth(summary.thisMonth),
  months: summary.months.map(presentMonth),
  lockup: {
    days: summary.lockup.days,
    wipMinor: summary.lockup.wipMinor,
    debtorsMinor: summary.lockup.debtorsMinor,
    invoiced365Minor: summary.lockup.invoiced365Minor,
  },
  attention: summary.attention.map(presentAttention),
});
