import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announceAll } from '../../webhooks/index.js';

export interface PaidInvoice {
  invoiceId: string;
  clientId: string;
  totalMinor: number;
  creditedMinor: number;
  allocatedMinor: number;
  writtenOffMinor: number;
}

/** Of `ledger_invoices i`, as it is after the change. */
export const PAID_COLUMNS = `i.invoice_id AS "invoiceId", i.client_id AS "clientId", i.total_minor AS "totalMinor", i.credited_minor AS "creditedMinor",
  i.allocated_minor AS "allocatedMinor", i.written_off_minor AS "writtenOffMinor"`;

/** Tells of invoices that owe nothing from now on, and of what became of their totals. */
export const announcePaid = (uow: UnitOfWork, invoices: readonly PaidInvoice[]): Promise<void> =>
  announceAll(
    uow,
    'invoice.paid',
    invoices.map(({ invoiceId, clientId, totalMinor, creditedMinor, allocatedMinor, writtenOffMinor }) => ({
      objectId: invoiceId,
      data: {
        clientId,
        currency: uow.practice.currency,
        totalMinor,
        paidMinor: allocatedMinor - writtenOffMinor,
        creditedMinor,
        writtenOffMinor,
      },
    })),
  );
