import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Minutes of an invoice's time lines in the order of the page: the print model keeps only the text of them. */
export async function timeMinutes(uow: UnitOfWork, invoiceId: string): Promise<Array<number | null>> {
  const rows = await uow.query<{ minutes: number | null }>(
    `SELECT minutes FROM invoice_lines WHERE practice_id = $1 AND invoice_id = $2 AND kind = 'time' ORDER BY position`,
    [uow.practiceId, invoiceId],
  );
  return rows.map(({ minutes }) => minutes);
}
