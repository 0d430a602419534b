import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { BillingTerms } from '../billing-terms.js';
import type { MilestoneRow } from './engagement-row.js';

const TERM_COLUMNS = [
  'billing_kind',
  'fee_minor',
  'cap_minor',
  'recurrence',
  'start_date',
  'end_date',
  'tax_code',
  'hours_budget_minutes',
  'deposit_minor',
  'payment_terms_days',
] as const;

const valuesOf = (terms: BillingTerms): unknown[] => [
  terms.kind,
  terms.feeMinor,
  terms.capMinor,
  terms.interval,
  terms.startDate,
  terms.endDate,
  terms.taxCode,
  terms.hoursBudgetMinutes,
  terms.depositMinor,
  terms.paymentTermsDays,
];

const columns = TERM_COLUMNS.join(', ');
const params = (from: number) => TERM_COLUMNS.map((_, index) => `$${from + index}`);

export async function insertEngagement(
  uow: UnitOfWork,
  row: { id: string; clientId: string; title: string; notes: string; quoteId: string | null; terms: BillingTerms },
): Promise<void> {
  await uow.execute(
    `INSERT INTO engagements (practice_id, id, client_id, title, notes, quote_id, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, ${params(7).join(', ')})`,
    [uow.practiceId, row.id, row.clientId, row.title, row.notes, row.quoteId, ...valuesOf(row.terms)],
  );
  await saveMilestones(uow, row.id, row.terms.milestones);
}

export async function updateTerms(
  uow: UnitOfWork,
  row: { id: string; title: string; notes: string; terms: BillingTerms },
): Promise<void> {
  const set = TERM_COLUMNS.map((column, index) => `${column} = $${5 + index}`).join(', ');
  await uow.execute(
    `UPDATE engagements SET title = $3, notes = $4, ${set}, version = version + 1 WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, row.id, row.title, row.notes, ...valuesOf(row.terms)],
  );
  await saveMilestones(uow, row.id, row.terms.milestones);
}

/** Puts these milestones in the place of all former ones; one that is on an invoice is refused by the database. */
async function saveMilestones(
  uow: UnitOfWork,
  engagementId: string,
  milestones: readonly MilestoneRow[],
): Promise<void> {
  await uow.execute(
    `DELETE FROM engagement_milestones WHERE practice_id = $1 AND engagement_id = $2 AND id <> ALL ($3::uuid[])`,
    [uow.practiceId, engagementId, milestones.map(({ id }) => id)],
  );
  if (milestones.length === 0) return;
  await uow.execute(
    `INSERT INTO engagement_milestones (practice_id, engagement_id, id, position, title, due_date, percent_bps, amount_minor, reached_on)
     SELECT $1, $2, id, position, title, due_date, percent_bps, amount_minor, reached_on FROM jsonb_populate_recordset(NULL::engagement_milestones, $3::jsonb)
     ON CONFLICT (practice_id, id) DO UPDATE SET position = excluded.position, title = excluded.title, due_date = excluded.due_date,
       percent_bps = excluded.percent_bps, amount_minor = excluded.amount_minor, reached_on = excluded.reached_on`,
    [
      uow.practiceId,
      engagementId,
      JSON.stringify(
        milestones.map(({ id, title, dueDate, percentBps, amountMinor, reachedOn }, position) => ({
          id,
          position,
          title,
          due_date: dueDate,
          percent_bps: percentBps,
          amount_minor: amountMinor,
          reached_on: reachedOn,
        })),
      ),
    ],
  );
}
