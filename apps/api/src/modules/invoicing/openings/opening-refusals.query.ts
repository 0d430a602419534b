import { mayBeNumberOf } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Why invoices of another program cannot be taken over under these numbers; a number that is free is not named. */
export async function openingRefusals(uow: UnitOfWork, numbers: readonly string[]): Promise<Map<string, string>> {
  const taken = await uow.query<{ number: string; opening: boolean }>(
    `SELECT number, false AS opening FROM invoices
     WHERE practice_id = $1 AND number = ANY($2::text[]) AND number IS NOT NULL AND opening_total_minor IS NULL
     UNION ALL
     SELECT number, true FROM invoices WHERE practice_id = $1 AND number = ANY($2::text[]) AND opening_total_minor IS NOT NULL`,
    [uow.practiceId, numbers],
  );
  const practice = await uow.first<{ pattern: string }>(
    `SELECT invoice_number_pattern AS pattern FROM practices WHERE practice_id = $1`,
    [uow.practiceId],
  );
  const refusals = new Map<string, string>();
  for (const number of numbers)
    if (practice && mayBeNumberOf(practice.pattern, number))
      refusals.set(
        number,
        `${number} is a number that your own invoices get: change their pattern in Billing settings first`,
      );
  for (const { number, opening } of taken)
    refusals.set(
      number,
      opening ? `the opening balance ${number} is in already` : `your own invoice has the number ${number}`,
    );
  return refusals;
}
