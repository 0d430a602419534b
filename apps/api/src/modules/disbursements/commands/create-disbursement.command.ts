import { v7 as uuidv7 } from 'uuid';
import { auditClause } from '../../../platform/audit/audit-clause.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announceClauses } from '../../webhooks/index.js';
import { assertDateOpen, movedAndHinted, movement } from '../../wip-ledger/index.js';
import { disbursementNews } from '../disbursement-news.js';
import {
  selectDisbursements,
  WRITTEN_COLUMNS,
  type DisbursementColumns,
  type DisbursementRow,
} from '../persistence/disbursement-row.js';
import { assertBilledTo } from './assert-billed-to.js';

export interface CreateDisbursement {
  clientId: string;
  engagementId?: string | null;
  date: string;
  description: string;
  amountMinor: number;
  kind: 'agent' | 'recovered';
}

/** Writes down money spent for a client. Throws `not_found`, `client_archived` or `period_locked`. */
export async function createDisbursement(uow: UnitOfWork, input: CreateDisbursement): Promise<DisbursementRow> {
  assertDateOpen(uow, input.date);
  await assertBilledTo(uow, input.clientId, input.engagementId ?? null);
  const id = uuidv7();
  const columns: DisbursementColumns = {
    client_id: input.clientId,
    engagement_id: input.engagementId ?? null,
    spent_on: input.date,
    description: input.description,
    kind: input.kind,
    amount_minor: input.amountMinor,
  };
  const added = movement({
    kind: 'added',
    clientId: input.clientId,
    disbursementId: id,
    effectiveDate: input.date,
    entryDate: input.date,
    valueMinor: input.amountMinor,
    minutes: 0,
  });
  const logged = auditClause(
    uow,
    { action: 'disbursement.created', entity: 'disbursement', entityId: id, after: columns },
    4,
  );
  const told = announceClauses(uow, disbursementNews('disbursement.created', id, columns), 4 + logged.params.length);
  const row = await uow.first<DisbursementRow>(
    `WITH inserted AS (
       INSERT INTO disbursements (practice_id, id, ${WRITTEN_COLUMNS})
       SELECT practice_id, id, ${WRITTEN_COLUMNS} FROM jsonb_populate_record(NULL::disbursements, $2::jsonb) WHERE practice_id = $1 RETURNING *
     ), ${movedAndHinted(uow, '$3')}, logged AS (${logged.sql}), ${told.sql}
     ${selectDisbursements('inserted')}`,
    [
      uow.practiceId,
      JSON.stringify({ practice_id: uow.practiceId, id, ...columns }),
      JSON.stringify([added]),
      ...logged.params,
      ...told.params,
    ],
  );
  return row!;
}
