import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { FirstRunResponse } from '../http/practice.dto.js';

/** Which of the five first steps are done. */
export async function firstRun(uow: UnitOfWork): Promise<FirstRunResponse> {
  const row = await uow.first<FirstRunResponse & Record<string, unknown>>(
    `SELECT address <> '' AND bank_details IS NOT NULL AS details,
       EXISTS (SELECT FROM rates WHERE practice_id = $1) AS rate,
       EXISTS (SELECT FROM clients WHERE practice_id = $1) AS client,
       EXISTS (SELECT FROM time_entries WHERE practice_id = $1 AND deleted_at IS NULL) AS entry,
       EXISTS (SELECT FROM invoices WHERE practice_id = $1 AND finalised_at IS NOT NULL AND opening_total_minor IS NULL) AS invoice
     FROM practices WHERE practice_id = $1`,
    [uow.practiceId],
  );
  return row!;
}
