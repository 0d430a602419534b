import { assertIssueDateInOrder, formatNumber, seriesOf } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

interface NumberWanted {
  kind: 'invoice' | 'credit_note' | 'receipt' | 'quote' | 'deposit_request';
  pattern: string;
  issueDate: string;
  /** Where a refused date is said to stand in the request. */
  pointer?: string;
}

/**
 * The next number of the series: in order, no gap, no repeat (DOMAIN rule 22). The row stays locked until the transaction ends
 * and a rollback gives the number back, so take it last. Throws `issue_date_out_of_order`.
 */
export async function takeNumber(uow: UnitOfWork, wanted: NumberWanted): Promise<string> {
  const series = seriesOf(wanted.pattern, wanted.issueDate);
  const row = await uow.first<{ number: number; lastDate: string | null }>(
    `INSERT INTO number_series AS s (practice_id, document_kind, series, last_number, last_date) VALUES ($1, $2, $3, 1, $4)
     ON CONFLICT (practice_id, document_kind, series)
       DO UPDATE SET last_number = s.last_number + 1, last_date = greatest(s.last_date, excluded.last_date)
     RETURNING last_number AS number, old.last_date AS "lastDate"`,
    [uow.practiceId, wanted.kind, series, wanted.issueDate],
  );
  assertIssueDateInOrder(wanted.issueDate, row!.lastDate, wanted.pointer);
  return formatNumber(wanted.pattern, wanted.issueDate, row!.number);
}

/** The number that the next document of the series would take, for showing it; whoever finalises first takes it. */
export async function nextNumber(uow: UnitOfWork, wanted: NumberWanted): Promise<string> {
  const row = await uow.first<{ number: number }>(
    `SELECT last_number + 1 AS number FROM number_series WHERE practice_id = $1 AND document_kind = $2 AND series = $3`,
    [uow.practiceId, wanted.kind, seriesOf(wanted.pattern, wanted.issueDate)],
  );
  return formatNumber(wanted.pattern, wanted.issueDate, row?.number ?? 1);
}
