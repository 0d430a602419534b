import { sumMinor } from '@atlasos/domain';
import { INVOICES } from '../practice/invoices.js';
import { PAYMENTS, type DemoPayment } from '../practice/payments.js';
import type { DemoRun } from './run.js';

const LABEL = 'Payments';

/** One after another, as money came: what an invoice owes is read when it is paid. */
export async function takePayments(run: DemoRun, invoiceIds: readonly string[]): Promise<void> {
  for (const payment of PAYMENTS) {
    await takePayment(run, payment, invoiceIds);
    run.tick(LABEL);
  }
}

async function takePayment(run: DemoRun, payment: DemoPayment, invoiceIds: readonly string[]): Promise<void> {
  const clientId = run.clients[payment.client];
  const { reference: own } = await run.ask<{ reference: string }>('GET', `/clients/${clientId}`);
  const { method = 'eft', moreMinor = 0, reference = own } = payment;
  const allocations: Array<{ invoiceId: string; amountMinor: number }> = [];
  for (const { issued, amountMinor } of payment.pays) {
    const invoiceId = invoiceIds[INVOICES.findIndex(({ client, on }) => client === payment.client && on === issued)]!;
    const { balanceMinor } = await run.ask<{ balanceMinor: number }>('GET', `/invoices/${invoiceId}`);
    allocations.push({ invoiceId, amountMinor: amountMinor ?? balanceMinor });
  }
  const { id } = await run.ask<{ id: string }>('POST', '/payments', {
    clientId,
    date: run.calendar.day(payment.on),
    amountMinor: sumMinor(allocations.map((each) => each.amountMinor)) + moreMinor,
    method,
    reference,
    allocations,
  });
  const { bounced, refunded } = payment;
  if (bounced) {
    const date = run.calendar.day(bounced.on);
    await run.ask('POST', `/payments/${id}/reverse`, { date, reason: bounced.reason });
  }
  if (refunded) {
    const { amountMinor, reason } = refunded;
    const date = run.calendar.day(refunded.on);
    const out = { date, amountMinor, reason, method: 'eft', reference: `REFUND ${own}` };
    await run.ask('POST', `/clients/${clientId}/refunds`, out);
  }
}
