import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DisbursementRow } from '../persistence/disbursement-row.js';
import type { DisbursementStatus } from '../queries/disbursements.query.js';

function statusOf(row: DisbursementRow, today: string): DisbursementStatus {
  if (row.state !== 'open') return row.state;
  return row.deferredUntil !== null && row.deferredUntil > today ? 'deferred' : 'unbilled';
}

/** Row → response, field by field. */
export function presentDisbursement(uow: UnitOfWork, row: DisbursementRow) {
  const { lockDate } = uow.practice;
  return {
    id: row.id,
    version: row.version,
    clientId: row.clientId,
    clientName: row.clientName,
    engagementId: row.engagementId,
    date: row.date,
    description: row.description,
    kind: row.kind,
    amountMinor: row.amountMinor,
    writtenOffMinor: row.writtenOffMinor,
    wipMinor: row.state === 'open' || row.state === 'drafted' ? row.amountMinor - row.writtenOffMinor : 0,
    status: statusOf(row, uow.today),
    locked: row.state !== 'open' || (lockDate !== null && row.date < lockDate),
    deferredUntil: row.deferredUntil,
    deferReason: row.deferReason,
    writeOffReason: row.writeOffReason,
    invoiceId: row.invoiceId,
    invoiceNumber: row.invoiceNumber,
    createdAt: row.createdAt.toISOString(),
  };
}
