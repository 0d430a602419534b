import { doerOf } from '../database/actor.js';
import type { UnitOfWork } from '../database/unit-of-work.js';

export interface AuditedChange {
  /** Past tense, dotted: `invoice.finalised`. */
  action: string;
  /** The table's singular: `invoice`. */
  entity: string;
  entityId: string | null;
  before?: unknown;
  after?: unknown;
}

/** Writes who did what to which record, in the transaction of the change. Never pass secrets. */
export async function audit(uow: UnitOfWork, change: AuditedChange): Promise<void> {
  const doer = doerOf(uow.actor);
  await uow.execute(
    `INSERT INTO audit_log (practice_id, actor_kind, actor_id, action, entity, entity_id, request_id, before, after)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      uow.practiceId,
      doer.kind,
      doer.id,
      change.action,
      change.entity,
      change.entityId,
      uow.requestId,
      change.before === undefined ? null : JSON.stringify(change.before),
      change.after === undefined ? null : JSON.stringify(change.after),
    ],
  );
}

/** Any number of changes in one statement. */
export async function auditAll(uow: UnitOfWork, changes: readonly AuditedChange[]): Promise<void> {
  if (changes.length === 0) return;
  const doer = doerOf(uow.actor);
  await uow.execute(
    `INSERT INTO audit_log (practice_id, actor_kind, actor_id, action, entity, entity_id, request_id, before, after)
     SELECT $1, $2, $3, action, entity, entity_id, $4, before, after FROM jsonb_to_recordset($5::jsonb)
       AS c (action text, entity text, entity_id uuid, before jsonb, after jsonb)`,
    [
      uow.practiceId,
      doer.kind,
      doer.id,
      uow.requestId,
      JSON.stringify(changes.map(({ entityId, ...change }) => ({ ...change, entity_id: entityId }))),
    ],
  );
}
