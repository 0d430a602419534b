import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentKind } from '../document-kind.js';
import type { PrintToFreeze } from './freeze-print.command.js';

/** Keeps what many documents show, in one statement, without having them drawn: they have no PDF of ours. */
export async function keepPrints(uow: UnitOfWork, prints: readonly PrintToFreeze[]): Promise<void> {
  await uow.execute(
    `INSERT INTO document_prints (practice_id, document_kind, document_id, client_id, number, data)
     SELECT $1, kind, "documentId", "clientId", number, data
     FROM jsonb_to_recordset($2::jsonb) AS r (kind text, "documentId" uuid, "clientId" uuid, number text, data jsonb)`,
    [uow.practiceId, JSON.stringify(prints)],
  );
}

/** Shows documents on the portal that are not there yet, in one statement. */
export async function publishAll(uow: UnitOfWork, kind: DocumentKind, ids: readonly string[]): Promise<void> {
  await uow.execute(
    `WITH opened AS (
       INSERT INTO document_publications (practice_id, document_kind, document_id) SELECT $1, $2, unnest($3::uuid[])
       ON CONFLICT (practice_id, document_kind, document_id) WHERE unpublished_at IS NULL DO NOTHING RETURNING document_id
     ) INSERT INTO deliveries (practice_id, document_kind, document_id, channel, state, requested_by, settled_at)
     SELECT $1, $2, document_id, 'portal', 'sent', $4, app_now() FROM opened`,
    [uow.practiceId, kind, ids, uow.actor.id ?? null],
  );
}
