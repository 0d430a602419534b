import { auditClause } from '../../../platform/audit/audit-clause.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound, staleVersion } from '../../../platform/errors/app-error.js';
import { announceClauses } from '../../webhooks/index.js';
import { assertDateOpen, editMovements, movedAndHinted, refuseLocked } from '../../wip-ledger/index.js';
import { disbursementNews } from '../disbursement-news.js';
import {
  selectDisbursements,
  WRITTEN_COLUMNS,
  type DisbursementColumns,
  type DisbursementRow,
} from '../persistence/disbursement-row.js';
import { DISBURSEMENT } from '../work-table.js';
import { assertBilledTo } from './assert-billed-to.js';
import type { CreateDisbursement } from './create-disbursement.command.js';

export type ChangeDisbursement = Partial<CreateDisbursement> & { id: string; version: number };

/** Edits a disbursement that is on no document. Throws `entry_locked`, `period_locked`, `stale_version`, `conflict`, `not_found`. */
export async function changeDisbursement(uow: UnitOfWork, input: ChangeDisbursement): Promise<DisbursementRow> {
  const before = await lockDisbursement(uow, input.id);
  refuseLocked(DISBURSEMENT, before);
  if (before.version !== input.version) throw staleVersion();
  if (before.state === 'written_off')
    throw new AppError('entry_locked', 'This disbursement is written off. It can be deleted, but no longer edited.');
  assertDateOpen(uow, before.date);
  const after = changed(before, input);
  assertDateOpen(uow, after.spent_on);
  if (after.client_id !== before.clientId || after.engagement_id !== before.engagementId)
    await assertBilledTo(uow, after.client_id, after.engagement_id);
  if (after.amount_minor < before.writtenOffMinor) {
    throw new AppError(
      'conflict',
      'A part of this disbursement is written off; its amount cannot fall below that part.',
      {
        facts: { writtenOffMinor: before.writtenOffMinor },
      },
    );
  }
  return update(uow, before, after);
}

async function lockDisbursement(uow: UnitOfWork, id: string): Promise<DisbursementRow> {
  const row = await uow.first<DisbursementRow>(
    `${selectDisbursements()} WHERE d.practice_id = $1 AND d.id = $2 AND d.deleted_at IS NULL FOR UPDATE OF d`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row;
}

/** Another client drops an engagement of the former one. */
function changed(before: DisbursementRow, input: ChangeDisbursement): DisbursementColumns {
  const clientId = input.clientId ?? before.clientId;
  const keptEngagement = clientId === before.clientId ? before.engagementId : null;
  return {
    client_id: clientId,
    engagement_id: input.engagementId === undefined ? keptEngagement : input.engagementId,
    spent_on: input.date ?? before.date,
    description: input.description ?? before.description,
    kind: input.kind ?? before.kind,
    amount_minor: input.amountMinor ?? before.amountMinor,
  };
}

async function update(uow: UnitOfWork, before: DisbursementRow, after: DisbursementColumns): Promise<DisbursementRow> {
  const movements = editMovements(
    { disbursementId: before.id },
    {
      clientId: before.clientId,
      date: before.date,
      valueMinor: before.amountMinor - before.writtenOffMinor,
      minutes: 0,
    },
    {
      clientId: after.client_id,
      date: after.spent_on,
      valueMinor: after.amount_minor - before.writtenOffMinor,
      minutes: 0,
    },
  );
  const logged = auditClause(
    uow,
    { action: 'disbursement.changed', entity: 'disbursement', entityId: before.id, before: writtenOf(before), after },
    5,
  );
  const told = announceClauses(
    uow,
    disbursementNews('disbursement.updated', before.id, after),
    5 + logged.params.length,
  );
  const row = await uow.first<DisbursementRow>(
    `WITH changed AS (
       UPDATE disbursements SET (${WRITTEN_COLUMNS}) = (SELECT ${WRITTEN_COLUMNS} FROM jsonb_populate_record(NULL::disbursements, $3::jsonb)), version = version + 1
       WHERE practice_id = $1 AND id = $2 RETURNING *
     ), ${movedAndHinted(uow, '$4')}, logged AS (${logged.sql}), ${told.sql}
     ${selectDisbursements('changed')}`,
    [uow.practiceId, before.id, JSON.stringify(after), JSON.stringify(movements), ...logged.params, ...told.params],
  );
  return row!;
}

const writtenOf = (row: DisbursementRow): DisbursementColumns => ({
  client_id: row.clientId,
  engagement_id: row.engagementId,
  spent_on: row.date,
  description: row.description,
  kind: row.kind,
  amount_minor: row.amountMinor,
});
