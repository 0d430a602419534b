import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';

export type RemindersOf = { clientId: string } | { invoiceId: string };

/** Of the client itself, or of the client of an invoice. Throws `not_found`. */
async function targetOf(uow: UnitOfWork, of: RemindersOf): Promise<{ clientId: string; invoiceId: string | null }> {
  const isInvoice = 'invoiceId' in of;
  const id = isInvoice ? of.invoiceId : of.clientId;
  const row = await uow.first<{ clientId: string }>(
    isInvoice
      ? `SELECT client_id AS "clientId" FROM invoices WHERE practice_id = $1 AND id = $2`
      : `SELECT id AS "clientId" FROM clients WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return { clientId: row.clientId, invoiceId: isInvoice ? id : null };
}

/** Nobody is reminded of this invoice, or of any of this client, until it is switched on again. Once more changes nothing. */
export async function switchReminders(uow: UnitOfWork, of: RemindersOf, wanted: 'on' | 'off'): Promise<void> {
  const { clientId, invoiceId } = await targetOf(uow, of);
  const changed = await uow.execute(
    wanted === 'off'
      ? `INSERT INTO reminders_off (practice_id, client_id, invoice_id) VALUES ($1, $2, $3) ON CONFLICT (practice_id, client_id, invoice_id) DO NOTHING`
      : `DELETE FROM reminders_off WHERE practice_id = $1 AND client_id = $2 AND invoice_id IS NOT DISTINCT FROM $3::uuid`,
    [uow.practiceId, clientId, invoiceId],
  );
  if (changed === 0) return;
  await audit(uow, {
    action: `reminders.switched_${wanted}`,
    entity: invoiceId === null ? 'client' : 'invoice',
    entityId: invoiceId ?? clientId,
  });
}
